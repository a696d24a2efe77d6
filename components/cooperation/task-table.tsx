import { DueLines } from '@/components/matters/due-badge';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { InspectionPage } from '@/lib/cooperation/queries';

const COLUMNS = [{ label: '单位' }, { label: '检查任务' }, { label: '完成时限' }, { label: '检查结果' }];

/** Every unit's task, its date and its result (4-3-3). */
export function TaskTable({ tasks }: Pick<InspectionPage, 'tasks'>) {
  return (
    <Table caption="任务分工和检查结果" columns={COLUMNS}>
      {tasks.map(({ key, unit, content, due, clock, result, reported }) => (
        <Row key={key}>
          <Cell>
            <b>{unit}</b>
          </Cell>
          <Cell label="检查任务">{content}</Cell>
          <Cell label="完成时限">
            {clock && <DueLines clock={clock} />}
            {due && <span className="sub">{due}</span>}
          </Cell>
          <Cell label="检查结果">
            {result ?? '—'}
            {reported && <span className="sub">{reported}</span>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
