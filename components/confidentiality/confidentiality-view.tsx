import { StepHeader } from '@/components/matters/step-view';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Lines } from '@/components/ui/task-list';
import type { ConfidentialityPage } from '@/lib/confidentiality/queries';
import { FLAG_LABELS, LEVEL_HINTS, type Level } from '@/lib/matters/labels-confidentiality';
import { CarrierForm } from './carrier-form';
import { LevelForm } from './level-form';
import { LookTable } from './look-table';

type Props = { page: ConfidentialityPage; done: { title: string; next: string } | null };

/** 保密 of a matter: who may know, what it holds, which carriers went another way, who looked, the masked export (4-2-5). */
export function ConfidentialityView({ page, done }: Props) {
  return (
    <>
      {done && (
        <Banner tone="done" title={done.title}>
          {done.next}
        </Banner>
      )}
      <StepHeader page={page} title="保密" />
      <div className="max-w-[760px]">
        <Scope page={page} />
        {page.maySet && (
          <Section id="set" title="调整知悉范围" fact={page.tightensOnly ? '联席会议办公室只能收紧' : undefined}>
            <LevelForm page={page} />
          </Section>
        )}
        <Carriers page={page} />
        {page.looks && (
          <Section id="views" title="谁看过" fact={page.looks.length ? `${page.looks.length} 次` : undefined}>
            {page.looks.length ? (
              <LookTable looks={page.looks} />
            ) : (
              <EmptyState title="还没有记录">含有标识或者仅限指定人员的事项，每次查看和下载都在这里。</EmptyState>
            )}
          </Section>
        )}
        {page.mayExport && (
          <Section id="export" title="脱敏导出">
            <p className="pb-3">当事人姓名、证件号码和电话隐去，标识涉及的部分略去。导出人和时间留有记录。</p>
            <ButtonLink href={`/api/matters/${page.id}/record`}>导出办理记录（.docx）</ButtonLink>
          </Section>
        )}
      </div>
    </>
  );
}

function Scope({ page }: { page: ConfidentialityPage }) {
  const { view, flags, level, owner } = page;
  const items = [
    { term: '知悉范围', value: `${view.level}。${LEVEL_HINTS[level as Level]}` },
    { term: '标识', value: flags.map((flag) => FLAG_LABELS[flag]).join('、') || '无' },
    { term: '主办单位', value: `${owner}，知悉范围由其决定` },
  ];
  return (
    <Section id="scope" title="知悉范围" fact="条款 4-2-5">
      <SummaryList items={items} />
      {level === 'NAMED' && <Lines items={page.namedPeople} />}
    </Section>
  );
}

function Carriers({ page }: { page: ConfidentialityPage }) {
  const { carriers } = page.view;
  if (carriers.length === 0 && !page.mayCarry) return null;
  return (
    <Section id="carriers" title="涉密载体另行传递">
      <p className="pb-3 text-ink-2">国家秘密不得录入本平台。载体通过机要渠道传递，这里只登记编号和日期。</p>
      {carriers.length > 0 && <Lines items={carriers} />}
      {page.mayCarry && <CarrierForm id={page.id} today={page.today} />}
    </Section>
  );
}
