import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';
import type { PaperPage } from '@/lib/bulletins/queries';

type Figures = NonNullable<PaperPage['figures']>;

/** Columns of the comparison, left out on a phone. */
const SPARE = [4, 5];

/** The frozen figures: when they were taken, sentences, a table by unit and one by clause. No rate under five. */
export function FiguresSection({ figures }: { figures: Figures }) {
  return (
    <Section id="figures" title="数据快照" fact={`取数时间 ${figures.takenAt}，此后的办理不改变这些数字`}>
      {figures.sentences.map((sentence) => (
        <p key={sentence} className="mt-2 max-w-[64em] text-row">
          {sentence}
        </p>
      ))}
      {figures.tables.map((table) => (
        <FigureTable key={table.title} table={table} />
      ))}
      <p className="pt-2 text-sm text-muted">
        {figures.note}
        {figures.year && `${figures.year}。`}
      </p>
    </Section>
  );
}

function FigureTable({ table }: { table: Figures['tables'][number] }) {
  const columns = table.head.map((label, index) => ({
    label,
    numeric: index > 0,
    notOnPhone: SPARE.includes(index),
  }));
  return (
    <div className="mt-4">
      <h3>{table.title}</h3>
      <Table caption={`${table.title}法定期限落实情况`} columns={columns} variant="snapshot">
        {table.rows.map(([name, ...cells]) => (
          <Row key={name}>
            <RowHead>{name}</RowHead>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column
              <Cell key={index} numeric notOnPhone={SPARE.includes(index + 1)}>
                {cell}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </div>
  );
}
