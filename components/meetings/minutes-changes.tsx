import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { MeetingPage } from '@/lib/meetings/queries';

type Changes = MeetingPage['changes'];
type Field = Changes[number]['items'][number]['fields'][number];

const columns = ['事项', '内容', '原文', '更正为'].map((label) => ({ label }));

/** 更正对照: each correction beside the minutes it corrects, field by field, what differs marked (1-4-7). */
export function MinutesChanges({ changes }: { changes: Changes }) {
  return changes.map(({ key, title, numbers, reason, items }, index) => (
    <Section key={key} id={index === 0 ? 'changes' : undefined} title="更正对照" fact={title}>
      <p className="py-2 text-sm text-ink-2">
        {numbers.join(' → ')}。更正原因：{reason}
      </p>
      {items.length === 0 ? (
        <p className="text-muted">还没有改动。</p>
      ) : (
        <Table caption={title} columns={columns} variant="rows-plain">
          {items.flatMap((item) =>
            item.fields.map((field, at) => (
              <Row key={`${item.key} ${field.field}`}>
                <Cell>
                  {at === 0 && <span className="name">{item.heading}</span>}
                  {at === 0 && <span className="sub">{item.kind}</span>}
                </Cell>
                <Cell label="内容" nowrap>
                  {field.label}
                </Cell>
                <Cell label="原文">
                  <Was field={field} />
                </Cell>
                <Cell label="更正为">
                  <Is field={field} />
                </Cell>
              </Row>
            )),
          )}
        </Table>
      )}
    </Section>
  ));
}

function Was({ field: { head, before, after, tail } }: { field: Field }) {
  if (head + before + tail === '') return '—';
  // Where words only came in, the place they came to is shown by the other side.
  return (
    <>
      {head}
      {before && (after || head || tail ? <del>{before}</del> : before)}
      {tail}
    </>
  );
}

function Is({ field: { head, after, tail } }: { field: Field }) {
  if (head + after + tail === '') return '—';
  return (
    <>
      {head}
      {after && <ins>{after}</ins>}
      {tail}
    </>
  );
}
