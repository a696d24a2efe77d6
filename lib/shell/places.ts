import { type Actor, GUESTS, holds, INSIDERS, OVERSEERS } from '@/lib/kernel/actor';
import { can, type PermissionName } from '@/lib/kernel/permissions';
import { MATTER_TYPES } from '@/lib/matter-types';

/** One place of the main navigation; `count` is what waits there. `apart` begins a new group. */
export type NavPlace = {
  href: string;
  label: string;
  icon:
    | 'desk'
    | 'transfer'
    | 'meeting'
    | 'share'
    | 'scales'
    | 'court'
    | 'flag'
    | 'shield'
    | 'check'
    | 'alert'
    | 'pact'
    | 'eye'
    | 'chart'
    | 'people'
    | 'calendar'
    | 'log'
    | 'units'
    | 'book';
  apart?: boolean;
  count?: number;
};

/** `counts`: kinds of matter whose waiting duties are added up; all of them without it. */
type Rule = NavPlace & { needs?: PermissionName; guests?: boolean; counts?: readonly string[] | 'all' };

/** One place for every kind of matter that has its own, with the number of those that share it. */
const MATTERS: readonly Rule[] = MATTER_TYPES.flatMap(({ type, path, nav, forGuests }): Rule[] => {
  if (!nav || 'under' in nav) return [];
  const sharing = MATTER_TYPES.filter((one) => one.nav && 'under' in one.nav && one.nav.under === type);
  return [
    { href: path, ...nav, needs: 'matter.view', guests: forGuests, counts: [type, ...sharing.map((one) => one.type)] },
  ];
});

const PLACES: readonly Rule[] = [
  { href: '/', label: '工作台', icon: 'desk', counts: 'all' },
  ...MATTERS,
  { href: '/calendar', label: '年度日历', icon: 'calendar', needs: 'matter.view' },
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
  const invited = (place: Rule) => place.guests === true && holds(actor, GUESTS);
  const open = PLACES.filter((place) => !place.needs || allowed(place.needs) || invited(place));
  return open.map(({ needs: _needs, guests: _guests, counts, ...place }) => ({
    ...place,
    count: counts === 'all' ? all : counts?.reduce((sum, type) => sum + (waiting[type] ?? 0), 0),
  }));
}

/** What the actor may begin, for the menu 新建; `onDesk` ones also have their button on the desk. */
export function creationsFor(actor: Actor): { href: string; label: string; title: string; onDesk: boolean }[] {
  return MATTER_TYPES.flatMap(({ path, title, creation }) =>
    creation && can(actor, creation.permission)
      ? [{ href: `${path}/new`, label: creation.label, title, onDesk: creation.onDesk === true }]
      : [],
  );
}
