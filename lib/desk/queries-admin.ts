import 'server-only';
import { type Actor, HANDS, holds } from '@/lib/kernel/actor';
import type { Moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { addDays, shanghaiDate, yearOf } from '@/lib/rulebook/local-date';

/** Something an administrator should see to. */
export type AdminTask = { key: string; title: string; href: string; text: string };

/** A year is missing when it is nearer than this, in days. */
const AHEAD = 60;

/** Problems first: what waits for the three administrators. Names units and years, never a case. */
export async function adminTasks(actor: Actor, { now, calendar }: Moment): Promise<AdminTask[]> {
  const tasks: AdminTask[] = [];
  if (holds(actor, ['AUDITOR'])) tasks.push(await auditTask());
  if (!holds(actor, ['SYSTEM_ADMIN', 'SECURITY_ADMIN'])) return tasks;
  const today = shanghaiDate(now);
  const pending = await db().calendarNotice.findMany({
    where: { confirmedAt: null, rejectedAt: null },
    select: { id: true, year: true, documentNo: true },
  });
  for (const { id, year, documentNo } of pending) {
    tasks.push({
      key: id,
      title: `确认${year}年放假安排`,
      href: '/admin/calendar',
      text: `${documentNo}，须由另一名管理员确认`,
    });
  }
  const missing = yearOf(calendar.until) + 1;
  if (pending.length === 0 && addDays(today, AHEAD) > calendar.until) {
    const text = `国务院办公厅通知发布后录入；录入前${missing}年的届满日均为暂定`;
    tasks.push({ key: 'calendar', title: `录入${missing}年放假安排`, href: '/admin/calendar', text });
  }
  return [...tasks, ...(await unitsWithoutLiaison())];
}

async function auditTask(): Promise<AdminTask> {
  const unsealed = await db().auditTail.count();
  return { key: 'audit', title: '查看操作记录', href: '/audit', text: `未封存的记录 ${unsealed} 条` };
}

async function unitsWithoutLiaison(): Promise<AdminTask[]> {
  const units = await db().unit.findMany({
    where: {
      closedOn: null,
      kind: { in: ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL'] },
      posts: { none: { post: { in: [...HANDS] }, toOn: null, person: { disabledAt: null } } },
    },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true },
  });
  return units.map(({ id, name }) => ({
    key: id,
    title: `${name}未设联络员`,
    href: '/admin/people',
    text: '各单位须指定信息共享和沟通联络人员（条款 3-2-1、4-5-1）',
  }));
}
