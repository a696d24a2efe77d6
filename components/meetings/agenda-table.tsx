import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { StateWord, Tag } from '@/components/ui/tag';
import type { MeetingPage } from '@/lib/meetings/queries';

const columns = [{ label: '序' }, { label: '事项' }, { label: '时长' }, { label: '讨论情况' }, { label: '结果' }];

/** 议程, with the record of it once the meeting was held. */
export function AgendaTable({ agenda }: Pick<MeetingPage, 'agenda'>) {
  if (agenda.length === 0) return <EmptyState title="尚未编排议程">议题审定并交各单位研究后编排。</EmptyState>;
  return (
    <Table caption="议程" columns={columns}>
      {agenda.map((item) => (
        <Row key={item.id}>
          <Cell>{item.position}</Cell>
          <Cell>
            {item.href ? (
              <a className="name" href={item.href}>
                {item.title}
              </a>
            ) : (
              <span className="name">{item.title}</span>
            )}
            {item.standing && (
              <>
                {' '}
                <Tag>常设</Tag>
              </>
            )}
            <span className="sub">汇报 {item.presenter}</span>
          </Cell>
          <Cell label="时长" nowrap>
            {item.minutes} 分钟
          </Cell>
          <Cell label="讨论情况" notOnPhone={!item.discussion}>
            {item.discussion || '—'}
          </Cell>
          <Cell label="结果" nowrap notOnPhone={!item.outcome}>
            {item.outcome ? <StateWord at="done">{item.outcome}</StateWord> : '—'}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
