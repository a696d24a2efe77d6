import { z } from 'zod';
import { STANDING_LABELS, STATUS_LABELS } from '@/lib/duties/labels';
import { DUTY_STATUSES, type DutyCursor, type DutyFilter, STANDINGS } from '@/lib/kernel/duties/filter';
import { formatDate, type LocalDate, parseLocalDate } from '@/lib/rulebook/local-date';

/** A filter that an address can carry: one unit at most. */
export type ListFilter = Omit<DutyFilter, 'unitId' | 'awaitedBy'> & { unitId?: string };

const day = z
  .string()
  .transform((text) => parseLocalDate(text) ?? undefined)
  .optional()
  .catch(undefined);

const params = z.object({
  status: z.enum(DUTY_STATUSES).catch('open'),
  standing: z.enum(STANDINGS).optional().catch(undefined),
  unit: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
  clause: z
    .string()
    .regex(/^\d-\d-\d{1,2}$/)
    .optional()
    .catch(undefined),
  from: day,
  to: day,
});

const cursor = z
  .string()
  .regex(/^-?\d{1,15}_[0-9a-f-]{36}$/)
  .transform((text): DutyCursor => ({ at: Number(text.split('_')[0]), id: text.split('_')[1] ?? '' }))
  .optional()
  .catch(undefined);

/** The filter of an address; what it does not understand it leaves out. */
export function filterOf(given: unknown): ListFilter {
  const { unit, from, to, ...rest } = params.parse(given);
  return { ...rest, unitId: unit, fromOn: from as LocalDate | undefined, toOn: to as LocalDate | undefined };
}

/** The cursor of an address, or undefined for the first page. */
export const cursorOf = (given: { after?: unknown }): DutyCursor | undefined => cursor.parse(given.after);

/** A cursor as it stands in an address. */
export const cursorText = ({ at, id }: DutyCursor): string => `${at}_${id}`;

/** The address of the list that a filter names, under a path; the inverse of `filterOf`. */
export function dutiesHref(path: string, filter: ListFilter, after?: DutyCursor): string {
  const { status, standing, unitId, clause, fromOn, toOn } = filter;
  const given = { status, standing, unit: unitId, clause, from: fromOn, to: toOn, after: after && cursorText(after) };
  return `${path}?${new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
}

/** The conditions in words, each with the filter that is left without it; the status has none, it always stands. */
export function conditionsOf(filter: ListFilter, unitName?: string): { label: string; without: ListFilter }[] {
  const { standing, unitId, clause, fromOn, toOn } = filter;
  const period = [fromOn && `${formatDate(fromOn)}起`, toOn && `${formatDate(toOn)}止`].filter(Boolean).join('，');
  return [
    ...(standing ? [{ label: STANDING_LABELS[standing], without: { ...filter, standing: undefined } }] : []),
    ...(unitId ? [{ label: unitName ?? unitId, without: { ...filter, unitId: undefined } }] : []),
    ...(clause ? [{ label: `条款 ${clause}`, without: { ...filter, clause: undefined } }] : []),
    ...(period ? [{ label: `届满日 ${period}`, without: { ...filter, fromOn: undefined, toOn: undefined } }] : []),
  ];
}

/** What a list holds, by its status. */
export const statusLabel = ({ status }: ListFilter): string => STATUS_LABELS[status];
