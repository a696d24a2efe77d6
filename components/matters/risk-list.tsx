import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import { DueBadge } from './due-badge';
import type { ClockView } from './view';

/** A matter that is in danger: its clock, what it is, who must act, how it stands, what the reader can do. */
export type RiskView = {
  key: string;
  clock: ClockView;
  title: string;
  /** Absent where the reader may not open the matter. */
  href?: string;
  supervised?: boolean;
  detail: string;
  unit: string;
  situation: string;
  act?: { href: string; label: string };
};

const columns = [
  { label: '期限' },
  { label: '事项' },
  { label: '责任单位' },
  { label: '情况' },
  { label: '操作', hidden: true, numeric: true },
];

/** 风险: longest overdue first, as given. */
export function RiskList({ risks }: { risks: RiskView[] }) {
  return (
    <Table caption="风险" columns={columns}>
      {risks.map((risk) => (
        <Row key={risk.key}>
          <Cell>
            <DueBadge clock={risk.clock} />
          </Cell>
          <Cell>
            {risk.href ? (
              <a className="name" href={risk.href}>
                {risk.title}
              </a>
            ) : (
              <span className="name">{risk.title}</span>
            )}{' '}
            {risk.supervised && <Tag look="supervised">督办</Tag>}
            <span className="sub">{risk.detail}</span>
          </Cell>
          <Cell label="责任单位">{risk.unit}</Cell>
          <Cell label="情况">{risk.situation}</Cell>
          <Cell numeric nowrap>
            {risk.act && <a href={risk.act.href}>{risk.act.label}</a>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
