import 'server-only';
import { type Actor, HANDS, holds } from '@/lib/kernel/actor';
import type { Moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { lastVerification } from '@/lib/kernel/files/verify';
import { addDays, formatDateTime, shanghaiDate, yearOf } from '@/lib/rulebook/local-date';

/** Something an administrator should see to. */
export type AdminTask = { key: string; title: string; href?: string; text: string };

/** A year is missing when it is nearer than this, in days. */
const AHEAD = 60;

/** Problems first: what waits for each of the three administrators. Names units and years, never a case. */
export async function adminTasks(actor: Actor, moment: Moment): Promise<AdminTask[]> {
  const found = await Promise.all([
    damagedFiles(),
    holds(actor, ['SYSTEM_ADMIN']) ? missingYear(moment) : [],
    holds(actor, ['SECURITY_ADMIN']) ? noticesToConfirm() : [],
    holds(actor, ['SECURITY_ADMIN']) ? unitsWithoutLiaison() : [],
    holds(actor, ['AUDITOR']) ? auditTask() : [],
  ]);
  return found.flat();
}

/** For all three: a damaged proof is mended from the backup, watched and looked into. Names no file but by its SHA-256. */
async function damagedFiles(): Promise<AdminTask[]> {
  const last = await lastVerification();
  if (!last || last.lost + last.altered === 0) return [];
  const first = last.sha256s.slice(0, 3).map((sha256) => sha256.slice(0, 12));
  const found = `${formatDateTime(last.at)}核对 ${last.checked} 份：丢失 ${last.lost} 份，内容改变 ${last.altered} 份`;
  const text = `${found}（SHA-256 ${first.join('、')}${last.sha256s.length > 3 ? ' 等' : ''}）；请从备份恢复`;
  return [{ key: 'files', title: '存储的材料文件有损坏', text }];
}

const unconfirmed = { confirmedAt: null, rejectedAt: null };

async function noticesToConfirm(): Promise<AdminTask[]> {
  const notices = await db().calendarNotice.findMany({
    where: unconfirmed,
    select: { id: true, year: true, documentNo: true },
  });
  return notices.map(({ id, year, documentNo }) => ({
    key: id,
    title: `确认${year}年放假安排`,
    href: '/admin/calendar',
    text: `${documentNo}，与录入人不是同一人方可确认`,
  }));
}

async function missingYear({ now, calendar }: Moment): Promise<AdminTask[]> {
  const year = yearOf(calendar.until) + 1;
  if (addDays(shanghaiDate(now), AHEAD) <= calendar.until) return [];
  if ((await db().calendarNotice.count({ where: { ...unconfirmed, year } })) > 0) return [];
  const text = `国务院办公厅通知发布后录入；录入前${year}年的届满日均为暂定`;
  return [{ key: 'calendar', title: `录入${year}年放假安排`, href: '/admin/calendar', text }];
}

async function auditTask(): Promise<AdminTask[]> {
  const unsealed = await db().auditTail.count();
  return [{ key: 'audit', title: '查看操作记录', href: '/audit', text: `未封存的记录 ${unsealed} 条` }];
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
