import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';
import { Lines } from '@/components/ui/task-list';
import type { CampaignPage } from '@/lib/campaigns/queries';

const TASK_COLUMNS = ['单位', '任务', '填报', '完成'].map((label) => ({ label }));
const COUNT_COLUMNS = [
  { label: '单位' },
  ...['天数', '检查', '问题', '立案'].map((label) => ({ label, numeric: true })),
];

/** 任务分工: who does what, and how far each is (1-2-4). */
export function TasksSection({ tasks, deployed }: Pick<CampaignPage, 'tasks' | 'deployed'>) {
  return (
    <Section id="tasks" title="任务分工" fact={tasks.length ? `${tasks.length} 个单位` : undefined}>
      {tasks.length === 0 ? (
        <EmptyState title="还没有任务">在“修改方案”中逐个单位写明任务。</EmptyState>
      ) : (
        <Table caption="任务分工" columns={deployed ? TASK_COLUMNS : TASK_COLUMNS.slice(0, 2)}>
          {tasks.map(({ key, unit, task, state, days }) => (
            <Row key={key}>
              <RowHead>{unit}</RowHead>
              <Cell>{task}</Cell>
              {deployed && <Cell label="填报">{days} 天</Cell>}
              {deployed && <Cell label="完成">{state}</Cell>}
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}

/** 战果: the sum and per unit; then day by day (1-2-4). */
export function ResultsSection({ results, days }: Pick<CampaignPage, 'results' | 'days'>) {
  const { all, lines } = results;
  const line = (key: string, unit: string, told: number | null, counts: typeof all) => (
    <Row key={key}>
      <RowHead>{unit}</RowHead>
      <Cell numeric>{told ?? '—'}</Cell>
      <Cell numeric>{counts.checks}</Cell>
      <Cell numeric>{counts.problems}</Cell>
      <Cell numeric>{counts.cases}</Cell>
    </Row>
  );
  return (
    <Section id="results" title="战果" fact={days.length ? '同一天以最后一次填报为准' : undefined}>
      {lines.length === 0 ? (
        <EmptyState title="尚未填报">行动启动后，各单位每日填报。</EmptyState>
      ) : (
        <>
          <Table caption="各单位战果" columns={COUNT_COLUMNS} variant="counts" foot={line('all', '合计', null, all)}>
            {lines.map(({ key, unit, days: told, ...counts }) => line(key, unit, told, counts))}
          </Table>
          <Details summary={`逐日战果 ${days.length} 条`}>
            <Lines
              items={days.map(({ key, on, unit, counts, words, by }) => ({
                key,
                title: `${on} ${unit}：${counts}`,
                text: `${words}（${by}）`,
              }))}
            />
          </Details>
        </>
      )}
    </Section>
  );
}
