import { type Actor, holds, INSIDERS, OVERSEERS } from '@/lib/kernel/actor';
import { can, type PermissionName } from '@/lib/kernel/permissions';

/** One place of the main navigation; `count` is what waits there. `apart` begins a new group. */
export type NavPlace = {
  href: string;
  label: string;
  icon: 'desk' | 'transfer' | 'chart' | 'people' | 'calendar' | 'log' | 'units' | 'book';
  apart?: boolean;
  count?: number;
};

type Rule = NavPlace & { needs?: PermissionName; counts?: string };

const PLACES: readonly Rule[] = [
  { href: '/', label: '工作台', icon: 'desk', counts: 'all' },
  { href: '/transfers', label: '案件移送', icon: 'transfer', needs: 'matter.view', counts: 'transfer' },
  { href: '/supervision', label: '督查看板', icon: 'chart', needs: 'supervision.view' },
  { href: '/admin/people', label: '人员岗位', icon: 'people', needs: 'admin.view' },
  { href: '/admin/calendar', label: '放假安排', icon: 'calendar', needs: 'admin.view' },
  { href: '/audit', label: '操作记录', icon: 'log', needs: 'audit.view' },
  { href: '/units', label: '单位联络', icon: 'units', apart: true },
  { href: '/rulebook', label: '条款与期限', icon: 'book' },
];

/** The places the actor may go to, with what waits there. */
export function placesFor(actor: Actor, waiting: Record<string, number>): NavPlace[] {
  const allowed = (needs: PermissionName) =>
    needs === 'matter.view' ? holds(actor, [...INSIDERS, ...OVERSEERS]) : can(actor, needs);
  const all = Object.values(waiting).reduce((sum, n) => sum + n, 0);
  return PLACES.filter((place) => !place.needs || allowed(place.needs)).map(({ needs: _needs, counts, ...place }) => ({
    ...place,
    count: counts === 'all' ? all : counts ? waiting[counts] : undefined,
  }));
}
