import { ActionForm } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/choice-field';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { DateField, TextField } from '@/components/ui/text-field';
import { end, grant } from '@/lib/people/actions';
import type { HeldLine, PersonPage } from '@/lib/people/queries';

type Choices = { value: string; label: string; group?: string }[];

const WHEN = { NOW: '现任', LATER: '尚未开始', OVER: '已结束' } as const;

/** A person's posts; those running or to come may be ended where the reader may do so. */
export function PostTable({ posts, mayEnd }: { posts: readonly HeldLine[]; mayEnd?: boolean }) {
  if (posts.length === 0) return <EmptyState title="暂无岗位">由安全管理员授予岗位后，才能办理业务。</EmptyState>;
  const columns = ['岗位', '单位', '任期', '状态', ...(mayEnd ? ['办理'] : [])].map((label) => ({ label }));
  return (
    <Table caption="岗位" columns={columns}>
      {posts.map((held) => (
        <Row key={held.id}>
          <Cell>
            <b>{held.post}</b>
          </Cell>
          <Cell label="单位">{held.unit}</Cell>
          <Cell label="任期">{held.term}</Cell>
          <Cell label="状态">{WHEN[held.when]}</Cell>
          {mayEnd && <Cell>{held.when !== 'OVER' && <EndPost held={held} />}</Cell>}
        </Row>
      ))}
    </Table>
  );
}

function EndPost({ held }: { held: HeldLine }) {
  return (
    <Details summary={`免去${held.post}`}>
      <ActionForm action={end} hidden={{ id: held.id }} label={`免去${held.post}`}>
        <TextField name="reason" label="免去原因" hint="立即生效，该人员的登录全部退出" />
        <p className="mt-3">
          <SubmitButton look="plain" small>
            确认免去
          </SubmitButton>
        </p>
      </ActionForm>
    </Details>
  );
}

/** 授予岗位. */
export function GrantForm(props: { person: PersonPage; units: Choices; posts: Choices; today: string }) {
  const { person, units, posts, today } = props;
  return (
    <ActionForm action={grant} hidden={{ personId: person.id }} label="授予岗位">
      <SelectField name="unitId" label="任职单位" choices={units} defaultValue={person.unitId} />
      <SelectField name="post" label="岗位" choices={posts} hint="三类管理员互不兼任，也不得兼任业务岗位" />
      <DateField name="fromOn" label="任职起始日" defaultValue={today} min={today} />
      <DateField name="toOn" label="任职截止日" optional min={today} />
      <p className="mt-6">
        <SubmitButton>授予岗位</SubmitButton>
      </p>
    </ActionForm>
  );
}
