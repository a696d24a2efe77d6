import { z } from 'zod';

const count = z.int().min(0);
const kept = z.strictObject({ due: count, kept: count });
const line = { open: count, overdue: count, soon: count, year: kept, month: kept, before: kept, lastYear: kept };

/** The frozen figures of a month, as the database keeps them; supervision's MonthFigures. */
export const frozenSchema = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  at: z.number(),
  total: z.strictObject(line),
  units: z.array(z.strictObject({ id: z.string(), name: z.string(), ...line })),
  clauses: z.array(z.strictObject({ id: z.string(), title: z.string(), ...line })),
  apart: z.array(z.strictObject({ name: z.string(), standing: z.string(), open: count, overdue: count })),
  transfers: z.strictObject({ sent: count, before: count, lastYear: count, closed: count }),
});

export type Frozen = z.infer<typeof frozenSchema>;
export type FrozenLine = Frozen['total'];
export type Kept = FrozenLine['month'];

/** Under so many duties a percentage says nothing and is not given. */
export const LEAST = 5;

/** Tenths of a percent, rounded; null under five. */
const tenths = ({ due, kept: done }: Kept): number | null => (due < LEAST ? null : Math.round((done * 1000) / due));

const decimal = (n: number) => (n % 10 === 0 ? `${n / 10}` : (n / 10).toFixed(1));

/** 94.1% of what fell due was kept in time; null under five. */
export function percent(figure: Kept): string | null {
  const rate = tenths(figure);
  return rate === null ? null : `${decimal(rate)}%`;
}

/** 提高2.1个百分点, 下降…, 持平; null where either rate is not given. */
export function change(now: Kept, before: Kept): string | null {
  const [rate, past] = [tenths(now), tenths(before)];
  if (rate === null || past === null) return null;
  if (rate === past) return '持平';
  return `${rate > past ? '提高' : '下降'}${decimal(Math.abs(rate - past))}个百分点`;
}
