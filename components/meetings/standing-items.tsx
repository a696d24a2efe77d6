import { Section } from '@/components/ui/section';
import { TaskList } from '@/components/ui/task-list';
import type { MeetingPage } from '@/lib/meetings/queries';

/** 常设议程: what earlier meetings decided and is not 销号, with its lead unit, its day and the last progress (1-3-4). */
export function StandingItems({ standing }: Pick<MeetingPage, 'standing'>) {
  if (standing.length === 0) return null;
  return (
    <Section id="standing" title="常设议程：议定事项落实情况" fact={`未销号 ${standing.length} 项`}>
      <StandingList standing={standing} />
    </Section>
  );
}

/** The same without a heading, for a page that has one. */
export function StandingList({ standing }: Pick<MeetingPage, 'standing'>) {
  const tasks = standing.map(({ href, title, detail, due, late }) => ({
    name: <a href={href}>{title}</a>,
    detail,
    state: late ? <b className="text-over">{due} 已超期</b> : due,
  }));
  return <TaskList tasks={tasks} />;
}
