import type { Chance } from './chance';
import { OFFENCES, type Offence } from './offences';
import type { OfficeHours } from './office-hours';
import { TOWNS, type Town } from './places';

/**
 * One case's way: begun `ago` working days before day 0, then legs in order, each `name`, `name:argument` or
 * `name+days` (working days after the leg before). Names are those of `ACTS`.
 */
export type Plot = {
  offence: Offence;
  town: Town;
  /** The unit that hands the case over. */
  sender: string;
  ago: number;
  legs: string;
  urgent?: boolean;
  /** The unit that the sender names, where it is not the one whose case it is. */
  to?: string;
  /** A draft barely begun: no day held, no receiver, no files. */
  bare?: boolean;
};

/** One act of a plot: its instant (epoch milliseconds) and working day. */
export type Leg = { name: string; argument: string; day: number; at: number };

const LEG = /^([a-z]+)(?::([a-z0-9-]+))?(?:\+(\d+))?$/i;
const APART = 7 * 60_000;

/** The legs of a plot with their instants, in order, the drafting first. Throws on a leg that cannot be read. */
export function legsOf(plot: Plot, office: OfficeHours, chance: Chance): Leg[] {
  const legs: Leg[] = [];
  let [day, fraction] = [-plot.ago, 0.05 + chance.next() * 0.3];
  for (const text of ['draft', ...plot.legs.split(' ').filter(Boolean)]) {
    const [, name = '', argument = '', days = '0'] = LEG.exec(text) ?? [];
    if (!name) throw new Error(`no leg of a plot: ${text}`);
    const later = Number(days);
    day += later;
    fraction = later > 0 ? 0.05 + chance.next() * 0.35 : fraction + 0.06 + chance.next() * 0.08;
    const before = legs.at(-1)?.at;
    const at = office.at(day, Math.min(fraction, 0.99));
    legs.push({ name, argument, day, at: before === undefined ? at : Math.max(at, before + APART) });
  }
  return legs;
}

/** The town whose own the id is, or by chance. */
export function townOf(chance: Chance, id?: string): Town {
  return TOWNS.find((town) => town.id === id) ?? chance.pick(TOWNS);
}

/** An offence of which `from` hands the case to `to` (unit ids, or 'town'). Throws when nobody wrote one. */
export function offenceOf(from: string, to: string): Offence {
  const sender = TOWNS.some((town) => town.id === from) ? 'town' : from;
  const found = OFFENCES.find((offence) => offence.from === sender && offence.to === to);
  if (!found) throw new Error(`no offence from ${from} to ${to}`);
  return found;
}
