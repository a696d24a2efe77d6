import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';

/** A clause in the list of all: what it asks of whom, its limit, how many duties are open under it. */
export type ClauseRow = {
  id: string;
  title: string;
  duty: string;
  who: string;
  limit: string | null;
  standing: string;
  open: number;
};

/** A chapter of the 意见 with its clauses. */
export type ChapterView = { key: string; title: string; clauses: ClauseRow[] };

const columns = [
  { label: '条款' },
  { label: '职责' },
  { label: '谁' },
  { label: '期限' },
  { label: '在办', numeric: true },
];

/** All clauses by chapter. */
export function ClauseIndex({ chapters }: { chapters: ChapterView[] }) {
  return chapters.map(({ key, title, clauses }) => (
    <Section
      key={key}
      id={`chapter-${clauses[0]?.id.slice(0, 1)}`}
      title={`${key} ${title}`}
      fact={`${clauses.length} 条`}
    >
      <Table caption={`${key} ${title}`} columns={columns} variant="clauses">
        {clauses.map((clause) => (
          <ClauseLine key={clause.id} clause={clause} />
        ))}
      </Table>
    </Section>
  ));
}

function ClauseLine({ clause: { id, title, duty, who, limit, standing, open } }: { clause: ClauseRow }) {
  return (
    <Row>
      <RowHead>
        <span className="font-normal text-muted">{id}</span>
      </RowHead>
      <Cell>
        <a className="name" href={`/rulebook/${id}`}>
          {title}
        </a>
        <span className="sub">{duty}</span>
      </Cell>
      <Cell label="谁">{who}</Cell>
      <Cell label="期限">
        {limit ?? '—'}
        <span className="sub">{standing}</span>
      </Cell>
      <Cell label="在办" numeric>
        {open > 0 ? <a href={`/rulebook/${id}/duties`}>{open}</a> : <span className="text-muted">0</span>}
      </Cell>
    </Row>
  );
}
