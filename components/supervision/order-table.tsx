import { DueLines } from '@/components/matters/due-badge';
import type { ClockView } from '@/components/matters/view';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';

/** One 督办: on which matter, whom, what, by when, and the answer. */
export type OrderView = {
  key: string;
  clock: ClockView;
  title: string;
  href: string;
  number: string;
  unit: string;
  ordered: string;
  words: string;
  /** The answer, or why the order ended; null while it waits. */
  outcome: string | null;
};

const columns = [{ label: '期限' }, { label: '事项' }, { label: '承办单位' }, { label: '要求与答复' }];

/** 督办台账. */
export function OrderTable({ orders }: { orders: OrderView[] }) {
  if (orders.length === 0) return <EmptyState title="暂无督办">在事项页点“督办”，写明要求和答复日期。</EmptyState>;
  return (
    <Table caption="督办" columns={columns}>
      {orders.map(({ key, clock, title, href, number, unit, ordered, words, outcome }) => (
        <Row key={key}>
          <Cell>
            <DueLines clock={clock} />
          </Cell>
          <Cell>
            <a className="name" href={href}>
              {title}
            </a>
            <span className="sub">{number}</span>
          </Cell>
          <Cell label="承办单位">{unit}</Cell>
          <Cell>
            {words}
            <span className="sub">
              {ordered} 督办{outcome && ` · ${outcome}`}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
