import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';

/** A letter of a matter; without `number` it is not issued yet. */
export type LetterView = {
  key: string;
  number?: string;
  name: string;
  href?: string;
  note?: string;
  issued?: string;
  delivered?: string;
};

const columns = ['文号', '名称', '签发', '送达'].map((label) => ({ label }));

/** 函件, issued and still to come. */
export function LetterTable({ letters }: { letters: LetterView[] }) {
  return (
    <Table caption="函件" columns={columns}>
      {letters.map(({ key, number, name, href, note, issued, delivered }) => (
        <Row key={key}>
          <Cell nowrap>{number ?? <span className="text-muted">待编号</span>}</Cell>
          <Cell>
            {href ? <a href={href}>{name}</a> : name}
            {note && <span className="sub">{note}</span>}
          </Cell>
          <Cell label="签发" notOnPhone={!issued}>
            {issued ?? '—'}
          </Cell>
          <Cell label="送达" notOnPhone={!delivered}>
            {delivered ?? '—'}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
