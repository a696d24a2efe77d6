import { Fragment } from 'react';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Lines } from '@/components/ui/task-list';

/** A letter of a matter; without `number` it is not issued yet. */
export type LetterView = {
  key: string;
  number?: string;
  name: string;
  href?: string;
  note?: string;
  issuedBy?: string;
  /** The day on which it was signed: '11月19日'. */
  issued?: string;
  delivered?: string;
};

const columns = ['文号', '名称', '签发', '送达'].map((label) => ({ label }));

/** 函件, issued and still to come. */
export function LetterTable({ letters }: { letters: LetterView[] }) {
  return (
    <Table caption="函件" columns={columns}>
      {letters.map(({ key, number, name, href, note, issuedBy, issued, delivered }) => (
        <Row key={key}>
          <Cell nowrap>{number ?? <span className="text-muted">待编号</span>}</Cell>
          <Cell>
            {href ? <a href={href}>{name}</a> : name}
            {note && <span className="sub">{note}</span>}
          </Cell>
          <Cell label="签发" notOnPhone={!issued}>
            <span className="whitespace-nowrap">{issuedBy ?? '—'}</span>
            {issued && <span className="sub whitespace-nowrap">{issued}</span>}
          </Cell>
          <Cell label="送达" notOnPhone={!delivered}>
            {delivered ? <Moment words={delivered} /> : '—'}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** A day and an hour in a narrow cell: broken between the two, never inside. */
export function Moment({ words }: { words: string }) {
  return words.split(' ').map((part) => (
    <Fragment key={part}>
      <span className="whitespace-nowrap">{part}</span>{' '}
    </Fragment>
  ));
}

/** The same letters where there is no room for a table: name, number, who signed, when it arrived. */
export function LetterLines({ letters }: { letters: LetterView[] }) {
  const items = letters.map(({ key, number, name, href, note, issuedBy, issued, delivered }) => ({
    key,
    title: href ? <a href={href}>{name}</a> : name,
    text: (
      <>
        <span className="block">{number ?? '待编号'}</span>
        {issued && <span className="block text-muted">{`${issuedBy ?? ''} ${issued}签发`}</span>}
        {delivered && <span className="block text-muted">{delivered}送达</span>}
        {note && <span className="block text-muted">{note}</span>}
      </>
    ),
  }));
  return <Lines items={items} />;
}
