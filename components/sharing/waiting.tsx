import { MatterRow, PickBox } from '@/components/matters/matter-row';
import { ActionForm } from '@/components/ui/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import { receiveMany } from '@/lib/sharing/actions';
import type { Arrivals, Pending } from '@/lib/sharing/queries-front';

const PENDING_COLUMNS = ['名称', '报送 → 接收', '环节', '期限'].map((label) => ({ label }));

/** 应抄送未抄送 with its clock, first on the page (3-1-1 … 3-4-3). */
export function PendingSection({ pending }: { pending: Pending }) {
  const { rows, total } = pending;
  return (
    <Section
      id="pending"
      title="应抄送未抄送"
      fact={total > 0 ? `${total} 项，先到期的在前` : undefined}
      more={{ href: '/sharing/pending', label: '全部记录' }}
    >
      {rows.length === 0 ? (
        <EmptyState title="没有应抄送未抄送的信息">登记后没有抄送的会列在这里，按期限先后排列。</EmptyState>
      ) : (
        <Table caption="应抄送未抄送，先到期的在前" variant="matters" columns={PENDING_COLUMNS}>
          {rows.map((row) => (
            <MatterRow
              key={row.id}
              matter={row}
              numbered={false}
              below={row.completeHref && <a href={row.completeHref}>核对并抄送</a>}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}

const FORM = 'receive-many';
const ARRIVAL_COLUMNS = [
  { label: '选择', hidden: true, notOnPhone: true },
  { label: '文号' },
  { label: '名称' },
  { label: '报送单位' },
  { label: '到达' },
];

/** 收到待签收; several can be signed for at once. */
export function ArrivalsSection({ arrivals }: { arrivals: Arrivals }) {
  const { rows, total } = arrivals;
  if (rows.length === 0) return null;
  return (
    <Section id="arrivals" title="收到待签收" fact={`${total} 项，先到的在前；打开页面不算签收`}>
      <Table caption="收到待签收" variant="matters" columns={ARRIVAL_COLUMNS}>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell notOnPhone>
              <PickBox
                value={row.id}
                label={[row.title, row.number && `（${row.number}）`].filter(Boolean).join('')}
                form={FORM}
              />
            </Cell>
            <Cell place="c-number" nowrap>
              {row.number}
            </Cell>
            <Cell place="c-title">
              <a className="name" href={row.href}>
                {row.title}
              </a>{' '}
              {row.urgent && <Tag look="urgent">紧急</Tag>}
              <span className="sub">{row.about}</span>
            </Cell>
            <Cell place="c-route">{row.owner}</Cell>
            <Cell place="c-due" nowrap>
              {row.arrived}
            </Cell>
          </Row>
        ))}
      </Table>
      <div className="not-phone pt-3" id={`${FORM}-chosen`}>
        <ActionForm action={receiveMany} id={FORM} label="签收所选信息" idempotencyKey={crypto.randomUUID()}>
          <SubmitButton look="plain">签收所选</SubmitButton>
        </ActionForm>
      </div>
    </Section>
  );
}
