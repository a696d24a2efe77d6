import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { PostLine } from '@/lib/units/queries';

const COLUMNS = [{ label: '岗位' }, { label: '姓名' }, { label: '任期' }, { label: '代理人' }];

/** Posts of a unit with their holders and dates. */
export function PostHolders({ posts, caption }: { posts: readonly PostLine[]; caption: string }) {
  return (
    <Table caption={caption} columns={COLUMNS}>
      {posts.map((held) => (
        <Row key={held.id}>
          <Cell>
            <b>{held.post}</b>
          </Cell>
          <Cell label="姓名">{held.name}</Cell>
          <Cell label="任期">{held.term}</Cell>
          <Cell label="代理人">{held.delegate ?? '—'}</Cell>
        </Row>
      ))}
    </Table>
  );
}
