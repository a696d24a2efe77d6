import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { HeldLine } from '@/lib/people/queries';

const WHEN = { NOW: '现任', LATER: '尚未开始', OVER: '已结束' } as const;

/** A person's posts; `endHref` leads to the form that ends one, where the reader may do so. */
export function PostTable({ posts, endHref }: { posts: readonly HeldLine[]; endHref?: (id: string) => string }) {
  if (posts.length === 0) return <EmptyState title="暂无岗位">由安全管理员授予岗位后，才能办理业务。</EmptyState>;
  const columns = ['岗位', '单位', '任期', '状态', ...(endHref ? ['办理'] : [])].map((label) => ({ label }));
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
          {endHref && (
            <Cell>
              {held.when !== 'OVER' && (
                <ButtonLink small href={endHref(held.id)} aria-label={`免去${held.post}`}>
                  免去
                </ButtonLink>
              )}
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}
