import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { StateWord } from '@/components/ui/tag';
import type { DeskMatter } from './desk-aside';

const columns = [{ label: '文号' }, { label: '事项' }, { label: '环节' }, { label: '日期' }];

/** Matters of a tab: number, title with the units, state, day. */
export function MatterTable({ caption, matters, ended }: { caption: string; matters: DeskMatter[]; ended?: boolean }) {
  return (
    <Table caption={caption} columns={columns}>
      {matters.map(({ key, href, number, title, units, state, day }) => (
        <Row key={key}>
          <Cell nowrap notOnPhone={!number}>
            {number || '—'}
          </Cell>
          <Cell>
            <a className="name" href={href}>
              {title}
            </a>
            <span className="sub">{units}</span>
          </Cell>
          <Cell nowrap>
            <StateWord at={ended ? 'done' : 'waiting'}>{state}</StateWord>
          </Cell>
          <Cell label={ended ? '办结' : '开始'} nowrap>
            {day}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
