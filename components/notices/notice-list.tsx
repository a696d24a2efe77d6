import { ActionForm } from '@/components/ui/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import { markAsRead } from '@/lib/notices/actions';
import type { NoticeLine, NoticePage } from '@/lib/notices/queries';

const COLUMNS = [{ label: '类别' }, { label: '内容' }, { label: '时间' }, { label: '办理' }];

/** Notices newest first; unread ones in bold with their own button. */
export function NoticeList({ page, nextHref }: { page: NoticePage; nextHref?: string }) {
  if (page.notices.length === 0)
    return <EmptyState title="没有消息">有移送到达、反馈、催办、督办或期限调整时，会在这里告知本单位。</EmptyState>;
  return (
    <>
      <Table caption="消息" columns={COLUMNS}>
        {page.notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </Table>
      <Pager shown={page.notices.length} total={page.total} nextHref={nextHref} />
    </>
  );
}

function NoticeRow({ notice }: { notice: NoticeLine }) {
  const words = notice.href ? <a href={notice.href}>{notice.text}</a> : notice.text;
  return (
    <Row>
      <Cell nowrap>
        <Tag>{notice.kind}</Tag>
      </Cell>
      <Cell>
        {notice.read ? words : <b>{words}</b>}
        <span className="sub">发给{notice.unit}</span>
      </Cell>
      <Cell label="时间" nowrap>
        {notice.time}
      </Cell>
      <Cell label="状态" nowrap>
        {notice.read ? (
          <span className="text-muted">已读</span>
        ) : (
          <ActionForm action={markAsRead} hidden={{ notice: notice.id }} label={`标为已读：${notice.text}`}>
            <SubmitButton look="plain" small>
              标为已读
            </SubmitButton>
          </ActionForm>
        )}
      </Cell>
    </Row>
  );
}

/** 全部标为已读. */
export function ReadAll() {
  return (
    <ActionForm action={markAsRead} hidden={{ notice: 'all' }} label="全部标为已读">
      <SubmitButton look="plain">全部标为已读</SubmitButton>
    </ActionForm>
  );
}
