import { DueBadge, DueLines } from '@/components/matters/due-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { OrderLine } from '@/lib/supervision/view-order';

const columns = [
  { label: '答复时限' },
  { label: '督办事项' },
  { label: '承办单位' },
  { label: '要求和答复' },
  { label: '答复时间' },
  { label: '状态' },
];

/** 督办台账: number, unit, on what, until when, answered when and how late. */
export function OrderTable({ orders }: { orders: readonly OrderLine[] }) {
  if (orders.length === 0)
    return <EmptyState title="没有符合条件的督办">在事项页点“督办”，或者直接督办单位，写明要求和办理时限。</EmptyState>;
  return (
    <Table caption="督办" columns={columns}>
      {orders.map((order) => (
        <OrderRow key={order.key} order={order} />
      ))}
    </Table>
  );
}

function OrderRow({ order }: { order: OrderLine }) {
  const { clock, href, title, number, concern, unit, words, outcome, ordered, answered, state } = order;
  return (
    <Row>
      <Cell nowrap>
        <DueLines clock={clock} />
      </Cell>
      <Cell>
        <a className="name" href={href}>
          {title}
        </a>
        <span className="sub">
          {number} · <span className="whitespace-nowrap">{ordered}督办</span>
          {concern?.number && (
            <>
              {' · '}
              <a className="whitespace-nowrap" href={concern.href}>
                {concern.number}
              </a>
            </>
          )}
        </span>
      </Cell>
      <Cell label="承办单位" nowrap>
        {unit}
      </Cell>
      <Cell>
        {words}
        {outcome && <span className="sub">{outcome}</span>}
      </Cell>
      <Cell label="答复时间" nowrap notOnPhone={!answered}>
        {answered ?? '—'}
      </Cell>
      <Cell label="状态" nowrap>
        {state}
      </Cell>
    </Row>
  );
}

const shortColumns = [
  { label: '期限' },
  { label: '督办事项' },
  { label: '承办单位' },
  { label: '操作', hidden: true, numeric: true },
];

/** What is before 组长: overdue and unanswered, longest first; `instructs` for whoever may give 批示. */
export function EscalatedOrders({ orders, instructs }: { orders: readonly OrderLine[]; instructs: boolean }) {
  return (
    <Table caption="逾期未答复的督办" columns={shortColumns}>
      {orders.map(({ key, clock, href, title, number, unit, words, instructed }) => (
        <Row key={key}>
          <Cell>
            <DueBadge clock={clock} />
          </Cell>
          <Cell>
            <a className="name" href={href}>
              {title}
            </a>
            <span className="sub">
              {number} · {words}
            </span>
          </Cell>
          <Cell label="承办单位">{unit}</Cell>
          <Cell numeric nowrap>
            {instructs && !instructed ? (
              <a href={`${href}/instruct`}>批示</a>
            ) : (
              <a href={href}>{instructed ? '组长已批示' : '看进展'}</a>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
