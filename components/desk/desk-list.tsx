import { type DutyGroup, DutyTable } from '@/components/matters/duty-row';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Tabs } from '@/components/ui/tabs';
import type { DeskMatter } from './desk-aside';
import { MatterTable } from './matter-table';

/** One tab of the desk: duties in groups, or matters. */
export type DeskListView = {
  tab: 'todo' | 'done' | 'closed' | 'started' | 'waiting';
  groups: DutyGroup[];
  matters: DeskMatter[];
  nextHref?: string;
  /** The list shows one day only; the address of all days. */
  allHref?: string;
};

const WORDS = {
  todo: { label: '待办', empty: '新的移送到达或期限开始后会出现在这里。' },
  done: { label: '已办', empty: '本单位办过的事项会按时间列在这里。' },
  closed: { label: '办结', empty: '本单位参与的事项办结后列在这里。' },
  started: { label: '我发起', empty: '本单位移出而尚未办结的事项列在这里。' },
  waiting: { label: '等对方办理', empty: '对方没有未办的事项。' },
} as const;

/** The tabs of the desk and the list of the chosen one. */
export function DeskList({ list, total, awaited }: { list: DeskListView; total: number; awaited: number }) {
  const { tab, groups, matters, nextHref, allHref } = list;
  const counts = { todo: total, waiting: awaited, done: undefined, closed: undefined, started: undefined };
  const tabs = (['todo', 'done', 'closed', 'started', 'waiting'] as const).map((one) => ({
    href: one === 'todo' ? '/' : `/?tab=${one}`,
    label: WORDS[one].label,
    count: counts[one],
    current: one === tab,
  }));
  return (
    <>
      <Tabs label="待办分类" tabs={tabs} />
      {allHref && (
        <p className="pt-3 text-sm">
          只看所选日期。<a href={allHref}>看全部待办</a>
        </p>
      )}
      {groups.length > 0 && <DutyTable caption={`${WORDS[tab].label}，按届满时间排列`} groups={groups} />}
      {matters.length > 0 && <MatterTable caption={WORDS[tab].label} matters={matters} ended={tab === 'closed'} />}
      {groups.length + matters.length === 0 && (
        <EmptyState title={`暂无${WORDS[tab].label}`}>{WORDS[tab].empty}</EmptyState>
      )}
      {nextHref && (
        <p className="pt-4">
          <a className={buttonClass({ small: true })} href={nextHref} rel="next">
            下一页
          </a>
        </p>
      )}
    </>
  );
}
