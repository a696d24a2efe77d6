import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-field';
import { Details } from '@/components/ui/details';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { SummaryList } from '@/components/ui/summary-list';
import { Lines } from '@/components/ui/task-list';
import { DateField, TextField } from '@/components/ui/text-field';
import { join, leave, nameHead } from '@/lib/meetings/actions';
import type { Composition } from '@/lib/meetings/queries-composition';

type Props = { composition: Composition /** Whether the reader keeps it. */; keeps: boolean };

/** 联席会议组成 on any day, its history, and for OFFICE the forms that keep it (1-1-1, 1-1-2). */
export function CompositionView({ composition, keeps }: Props) {
  const { on, onWords, leader, director, members, history, units, today } = composition;
  return (
    <div className="max-w-[760px]">
      <BackLink href="/meetings">联席会议</BackLink>
      <PageHeader title="联席会议组成" lead={`${onWords}的组成。成员单位的主要负责人为联席会议成员。`} />
      <form action="/meetings/composition" className="flex items-end gap-2">
        <DateField name="on" label="查看哪一天" defaultValue={on} />
        <p className="field">
          <Button>查看</Button>
        </p>
      </form>
      <Section title="组长和办公室">
        <SummaryList
          items={[
            { term: '组长', value: leader },
            { term: '办公室主任', value: director },
          ]}
        />
      </Section>
      <Section title="成员单位" fact={`${members.length} 个`}>
        <Lines items={members.map(({ key, unit, head }) => ({ key, title: unit, text: head }))} />
      </Section>
      {keeps && <Keeping units={units} today={today} />}
      <Section title="历次变动">
        <Lines items={history} />
      </Section>
    </div>
  );
}

function Keeping({ units, today }: Pick<Composition, 'units' | 'today'>) {
  return (
    <Section title="登记变动">
      <Details summary="登记主要负责人">
        <ActionForm action={nameHead} label="登记主要负责人" id="head">
          <SelectField name="unitId" label="单位" choices={units} />
          <TextField name="name" label="姓名" narrow />
          <TextField name="title" label="职务" />
          <DateField name="fromOn" label="任职日期" defaultValue={today} />
          <SubmitButton look="plain">登记</SubmitButton>
        </ActionForm>
      </Details>
      <Details summary="增加成员单位">
        <ActionForm action={join} label="增加成员单位" id="join">
          <SelectField name="unitId" label="单位" choices={units} />
          <DateField name="fromOn" label="起始日期" defaultValue={today} />
          <TextField name="basis" label="依据" hint="文号或者决定。" />
          <SubmitButton look="plain">增加</SubmitButton>
        </ActionForm>
      </Details>
      <Details summary="成员单位退出">
        <ActionForm action={leave} label="成员单位退出" id="leave">
          <SelectField name="unitId" label="单位" choices={units} />
          <DateField name="toOn" label="截止日期" defaultValue={today} />
          <TextField name="basis" label="依据" hint="文号或者决定。" />
          <SubmitButton look="plain">确认退出</SubmitButton>
        </ActionForm>
      </Details>
    </Section>
  );
}
