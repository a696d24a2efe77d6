import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { PersonPage } from '@/lib/people/queries';

/** The account beside the posts: how it stands, where it is signed in, delegations that run or come. */
export function PersonFacts({ person }: { person: PersonPage }) {
  const delegations = person.delegations.map((one) => `${one.principal}委托${one.delegate}，${one.span}`);
  return (
    <Section title="账号">
      <SummaryList
        narrow
        items={[
          { term: '账号', value: person.account },
          { term: '单位', value: person.unit },
          { term: '状态', value: person.status },
          { term: '登录中', value: `${person.sessions} 处` },
          { term: '密码设置', value: person.passwordSetAt },
          { term: '代理', value: delegations.join('；') || '—' },
        ]}
      />
      {person.self && <p className="pt-3 text-sm text-muted">这是您本人的账号，岗位和停用须由另一位管理员办理。</p>}
    </Section>
  );
}
