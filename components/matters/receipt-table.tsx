import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Moment } from './letter-table';

/** Who was reached: arrival in the inbox, signature, and how. `signed` is words, such as '无须签收'. */
export type ReceiptView = { key: string; unit: string; person?: string; arrived: string; signed: string; way?: string };

const columns = ['单位 · 人', '到达', '签收', '方式'].map((label) => ({ label }));

/** 签收记录. Opening a page is never a receipt. */
export function ReceiptTable({ receipts }: { receipts: ReceiptView[] }) {
  return (
    <Table caption="签收记录" columns={columns}>
      {receipts.map(({ key, unit, person, arrived, signed, way }) => (
        <Row key={key}>
          <Cell>
            {unit}
            {person && <span className="sub">{person}</span>}
          </Cell>
          <Cell label="到达">
            <Moment words={arrived} />
          </Cell>
          <Cell label="签收">
            <Moment words={signed} />
          </Cell>
          <Cell label="方式" nowrap notOnPhone={!way}>
            {way ?? '—'}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
