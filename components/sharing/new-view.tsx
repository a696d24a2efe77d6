import { ClauseTag } from '@/components/matters/clause-tag';
import { type Ground, NewColumns } from '@/components/matters/new-ground';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lines } from '@/components/ui/task-list';
import { DateField, TextArea } from '@/components/ui/text-field';
import { record } from '@/lib/sharing/actions';
import { CATEGORIES, clauseOf, type KindCode, kindOf, SHARE_KINDS } from '@/lib/sharing/procedure-kinds';
import type { NewShare } from '@/lib/sharing/queries-new';
import { Recipients, ShareFieldsForm, Urgent } from './fields';

/** The first page of 登记: which of the seven categories, and which kind of it (3-3-1 to 3-3-7). */
export function ChooseKind({ page }: { page: NewShare }) {
  const kinds = Object.entries(CATEGORIES).map(([category, name]) => ({
    category,
    name,
    codes: page.kinds.filter((code) => SHARE_KINDS[code].category === category),
  }));
  return (
    <div className="max-w-[720px]">
      <BackLink href="/sharing">信息共享</BackLink>
      <PageHeader title="登记共享信息" lead="先选信息种类：种类决定填写内容、抄送期限和接收单位。" />
      {kinds
        .filter(({ codes }) => codes.length > 0)
        .map(({ category, name, codes }) => (
          <Section key={category} title={name} fact={<ClauseTag id={category} />}>
            <Lines items={codes.map((code) => line(code, page.bureau))} />
          </Section>
        ))}
    </div>
  );
}

function line(code: KindCode, bureau: boolean) {
  const kind = kindOf(code);
  const limit = { '3-4-1': '一般五日内抄送', '3-4-2': '五日内抄送', '3-4-3': '三日内告知', '3-1-1': '及时抄送' };
  const clause = clauseOf(kind, bureau);
  const words = Object.entries(limit).find(([id]) => id === clause)?.[1];
  return {
    key: code,
    title: <a href={`/sharing/new?kind=${code}`}>{kind.label}</a>,
    text: [kind.hint, words].filter(Boolean).join('；'),
  };
}

type NewProps = { page: NewShare; code: KindCode; ground: Ground };

/** 登记 of a kind: what it says, of which day, for whom; copied at once or later (3-1-1 … 3-4-3). */
export function NewShareForm({ page, code, ground }: NewProps) {
  const kind = kindOf(code);
  const clause = clauseOf(kind, page.bureau);
  return (
    <>
      <BackLink href="/sharing/new">另选信息种类</BackLink>
      <PageHeader
        title={`登记${kind.label}`}
        lead={
          <>
            登记后开始计时，抄送到达接收单位时停止。
            <ClauseTag id={clause} />
          </>
        }
      />
      <NewColumns ground={ground}>
        <ActionForm
          action={record}
          hidden={{ kind: code }}
          label={`登记${kind.label}`}
          idempotencyKey={crypto.randomUUID()}
        >
          <DateField
            name="eventOn"
            label={kind.day}
            hint="期限从次日起算；登记后不能修改"
            max={page.today}
            defaultValue={page.today}
          />
          <Urgent kind={kind} />
          <ShareFieldsForm kind={kind} />
          <Recipients
            groups={page.groups}
            ticked={page.proposed}
            hint={page.bureau ? '选择与该信息有关的单位。' : '抄送区综合行政执法局；需要时可以同时抄送其他单位。'}
          />
          <TextArea name="lateReason" label="超期说明" hint="超过期限抄送的必须填写；逾期记录不变。" optional />
          <p className="pb-2 text-sm text-muted">需要附文件的，选“只登记”，上传后再抄送。</p>
          <div className="send-bar">
            <SubmitButton name="next" value="send">
              登记并抄送
            </SubmitButton>
            <SubmitButton name="next" value="keep" look="plain">
              只登记
            </SubmitButton>
            <ButtonLink look="quiet" href="/sharing">
              返回
            </ButtonLink>
          </div>
        </ActionForm>
      </NewColumns>
    </>
  );
}
