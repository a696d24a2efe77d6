import type { Chance } from './chance';
import { OFFENCES } from './offences';
import { offenceOf, type Plot, townOf } from './plot';

/** How many cases of the past, over how many working days, ending how many working days ago. */
const PAST = { cases: 84, days: 285, ended: 24 };

/** Units that need now and then longer than they may, and how often (of 1). */
const SLOW: Readonly<Record<string, number>> = {
  ziran: 0.3,
  zhujian: 0.26,
  huanjing: 0.18,
  shangwu: 0.16,
  zhzf: 0.08,
  yingji: 0.12,
  shijian: 0.04,
  town: 0.1,
};
/** Units whose liaison sends without approval by a leader. */
const DIRECT = ['fagai', 'shangwu'];

/** The leg or legs with which a sender's case leaves its house after some working days. */
export function leaving(sender: string, from: string, days: number): string {
  return from === 'town' || DIRECT.includes(sender) ? `send+${days}` : `submit+${days} approve`;
}

function within(chance: Chance, unit: string): string {
  const late = chance.next() < (SLOW[unit] ?? 0);
  return `+${late ? chance.between(4, 6) : chance.between(0, 2)}`;
}

/** What happened to one case of the past, by a throw of the dice. */
function legs(chance: Chance, { sender, urgent, offence: { from, to } }: Omit<Plot, 'ago' | 'legs'>): string {
  const slow = chance.next() < (SLOW[from] ?? 0);
  const leave = leaving(sender, from, urgent ? 0 : slow ? chance.between(4, 5) : chance.between(0, 2));
  const outcome = (unit: string) => `decide+${chance.between(3, 7)} notify${within(chance, unit)}`;
  const roll = chance.next();
  if (roll < 0.04) return 'void+1';
  if (roll < 0.1) return `${leave} withdraw redirect:${to} ${leaving(sender, from, 0)} sign+1 accept ${outcome(to)}`;
  const third = ['zhzf', 'yingji', 'shijian', 'ziran'].find((unit) => unit !== to && unit !== sender) ?? 'zhzf';
  const named = `${leave} sign+1 decline+1 refer+1 designate`;
  if (roll < 0.15) return `${named}:${third}+3 accept+1 ${outcome(third)}`;
  if (roll < 0.18) return `${named}:${sender}+3 accept+1 conclude+5`;
  if (roll < 0.24) return `${leave} sign+1 urge+1 accept ${outcome(to)}`;
  if (roll < 0.28) return `${leave} sign+1 order:4+1 accept+1 answer+1 ${outcome(to)}`;
  return `${leave} sign accept${within(chance, to)} ${outcome(to)}`;
}

/** Units that answer so seldom that there is no rate; their few cases are told apart, by position. */
const RARE: Readonly<Record<number, readonly [from: string, to: string]>> = {
  20: ['shijian', 'caizheng'],
  40: ['zhzf', 'sifa'],
};

/** The cases of the past fourteen months, all ended, oldest first. */
export function pastPlots(chance: Chance): Plot[] {
  const rare = Object.values(RARE).map(([, to]) => to);
  const common = OFFENCES.filter((offence) => !rare.includes(offence.to));
  return Array.from({ length: PAST.cases }, (_, index) => {
    const given = RARE[index];
    const offence = given ? offenceOf(...given) : (common[(index * 7) % common.length] ?? chance.pick(common));
    const town = townOf(chance);
    const sender = offence.from === 'town' ? town.id : offence.from;
    const urgent = offence.measures !== undefined && chance.next() < 0.25;
    const path = legs(chance, { offence, town, sender, urgent });
    const wrong = ['shijian', 'zhzf', 'huanjing'].find((unit) => unit !== offence.to && unit !== sender);
    const age = PAST.days - ((PAST.days - PAST.ended) * index) / (PAST.cases - 1);
    const ago = Math.round(age) + chance.between(0, 2);
    return { offence, town, sender, ago, legs: path, to: path.includes('redirect') ? wrong : undefined, urgent };
  });
}
