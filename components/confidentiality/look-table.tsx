import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { ConfidentialityPage } from '@/lib/confidentiality/queries';

const columns = ['时间', '单位 · 人', '做了什么'].map((label) => ({ label }));

/** 谁看过: when, who, what; the latest first. */
export function LookTable({ looks }: { looks: NonNullable<ConfidentialityPage['looks']> }) {
  return (
    <Table caption="谁看过" columns={columns}>
      {looks.map(({ key, time, who, act, words }) => (
        <Row key={key}>
          <Cell nowrap>{time}</Cell>
          <Cell label="单位 · 人">{who}</Cell>
          <Cell label="做了什么">
            {act}
            {words && <span className="sub">{words}</span>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
