import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-field';
import { MainAside } from '@/components/ui/columns';
import { Details } from '@/components/ui/details';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';
import { DateField, TextField } from '@/components/ui/text-field';
import { join, leave, nameHead } from '@/lib/meetings/actions';
import type { Composition } from '@/lib/meetings/queries-composition';

const MEMBERS = [{ label: '单位' }, { label: '主要负责人' }];
const CHANGES = [{ label: '单位、岗位' }, { label: '变动' }, { label: '起止' }];

type Props = { composition: Composition /** Whether the reader keeps it. */; keeps: boolean };

/** 联席会议组成 on any day, its history, and for OFFICE the forms that keep it (1-1-1, 1-1-2). */
export function CompositionView({ composition, keeps }: Props) {
  const { on, onWords, leader, director, members, history, units, today } = composition;
  return (
    <>
      <BackLink href="/meetings">联席会议</BackLink>
      <PageHeader title="联席会议组成" lead={`${onWords}的组成。成员单位的主要负责人为联席会议成员。`} />
      <form action="/meetings/composition" className="flex items-end gap-2">
        <DateField name="on" label="查看哪一天" defaultValue={on} />
        <p className="field">
          <Button>查看</Button>
        </p>
      </form>
      <MainAside aside={<Chair leader={leader} director={director} />}>
        <Section title="成员单位" fact={`${members.length} 个`}>
          <Table caption="成员单位" columns={MEMBERS}>
            {members.map(({ key, unit, head }) => (
              <Row key={key}>
                <RowHead>{unit}</RowHead>
                <Cell label="主要负责人">{head}</Cell>
              </Row>
            ))}
          </Table>
        </Section>
        {keeps && <Keeping units={units} today={today} />}
        <Section title="历次变动">
          <Table caption="历次变动" columns={CHANGES}>
            {history.map(({ key, who, what, when }) => (
              <Row key={key}>
                <RowHead>{who}</RowHead>
                <Cell>{what}</Cell>
                <Cell nowrap>{when}</Cell>
              </Row>
            ))}
          </Table>
        </Section>
      </MainAside>
    </>
  );
}

function Chair({ leader, director }: Pick<Composition, 'leader' | 'director'>) {
  const items = [
    { term: '组长', value: leader },
    { term: '办公室主任', value: director },
  ];
  return (
    <Section title="组长和办公室">
      <SummaryList narrow items={items} />
    </Section>
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
