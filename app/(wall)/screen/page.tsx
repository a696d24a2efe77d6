import type { Metadata } from 'next';
import { WallShell } from '@/components/layout/wall-shell';
import { Refresh } from '@/components/supervision/refresh';
import { WallTable, wallFigures } from '@/components/supervision/wall-table';
import { requireActor } from '@/lib/kernel/session/current';
import { wall } from '@/lib/supervision/queries-wall';

export const metadata: Metadata = { title: '大屏' };

/** The wall screen: three numbers, one list, nothing of any person or case; made again every sixty seconds. */
export default async function WallPage() {
  const actor = await requireActor('supervision.view');
  const { time, date, demo, summary, rows } = await wall(actor);
  return (
    <WallShell
      title="山亭区综合行政执法协调配合"
      lead={`法定期限 · 每60秒更新${demo ? ' · 演示数据' : ''}`}
      time={time}
      date={date}
      figures={wallFigures(summary)}
      foot={['联席会议办公室', '数字与督查看板同一口径；一般应办、提示性期限、督办和议定事项不计入']}
    >
      <WallTable rows={rows} />
      <Refresh seconds={60} />
    </WallShell>
  );
}
