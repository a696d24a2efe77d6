import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Lines } from '@/components/ui/task-list';

type Task = { key: string; title: string; href?: string; text: string };

/** The desk of the three administrators: problems to see to, never a case. */
export function AdminDesk({ moment, tasks }: { moment: string; tasks: Task[] }) {
  const items = tasks.map(({ key, title, href, text }) => ({
    key,
    title: href ? <a href={href}>{title}</a> : title,
    text,
  }));
  return (
    <>
      <PageHeader title="工作台" lead={`${moment}　管理岗位不接触案件内容。`} />
      <Section title="待处理" fact={tasks.length > 0 ? `${tasks.length} 项` : undefined}>
        {items.length > 0 ? <Lines items={items} /> : <EmptyState>单位、岗位和放假安排均已就绪。</EmptyState>}
      </Section>
    </>
  );
}
