import type { Command } from '@/lib/kernel/command';
import { urge } from '@/lib/matters/urge';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { answerSupervision, orderSupervision } from '@/lib/supervision/commands';
import * as c from '@/lib/transfers/commands';
import { UNITS } from '@/lib/units/register';
import type { Chance } from './chance';
import type { OfficeHours } from './office-hours';
import type { Leg, Plot } from './plot';
import * as words from './words';

/** A plot being told: what is known of its matter so far. */
export type Tale = {
  plot: Plot;
  /** Position among the plots, from 1. */
  no: number;
  id: string;
  fields: Record<string, string | boolean>;
  /** The unit that answers for the case. */
  handler: string;
};

/** One command of the portal: who gives it (an account) and with what beside id and version; `toOrder`: on the matter's open 督办. */
export type Order = {
  command: Command;
  account: string;
  input: Record<string, unknown>;
  versionless?: boolean;
  toOrder?: true;
};
type Act = (tale: Tale, leg: Leg, office: OfficeHours, chance: Chance) => Order[];

const unitOf = (id: string) => UNITS.find((unit) => unit.id === id);
const nameOf = (id: string) => unitOf(id)?.name ?? id;
const order = (command: Command, account: string, input: Record<string, unknown> = {}): Order[] => [
  { command, account, input },
];
const beside = (command: Command, account: string, input: Record<string, unknown>): Order[] => [
  { command, account, input, versionless: true },
];

function decision(tale: Tale, leg: Leg, _office: OfficeHours, chance: Chance) {
  const prefix = unitOf(tale.handler)?.letterPrefix ?? '';
  return words.decision(prefix, shanghaiDate(leg.at), tale.no, chance);
}

/** Leg name → the portal's own commands. Accounts of liaisons are called as their units. */
export const ACTS: Readonly<Record<string, Act>> = {
  submit: ({ plot }) => order(c.submit, plot.sender),
  approve: ({ plot }) => order(c.approve, `${plot.sender}-fz`),
  send: ({ plot }) => order(c.send, plot.sender),
  recall: ({ plot }) => order(c.recall, plot.sender),
  back: ({ plot }, _leg, _office, chance) =>
    order(c.returnDraft, `${plot.sender}-fz`, { words: chance.pick(words.RETURNS) }),
  void: ({ plot }, _leg, _office, chance) => order(c.voidDraft, plot.sender, { words: chance.pick(words.VOIDS) }),
  withdraw: ({ plot }) => order(c.withdraw, plot.sender, { words: words.WITHDRAWAL }),
  edit: ({ plot, fields }) => order(c.saveDraft, plot.sender, fields),
  redirect: (tale, leg) => {
    tale.handler = leg.argument;
    Object.assign(tale.fields, words.redirected(nameOf(leg.argument), leg.argument));
    return order(c.saveDraft, tale.plot.sender, tale.fields);
  },
  sign: ({ handler }) => order(c.sign, handler),
  accept: ({ handler }) => order(c.accept, handler),
  decline: (tale) => order(c.decline, tale.handler, words.declined(tale.plot.offence, nameOf(tale.handler))),
  refer: (tale) => order(c.refer, tale.handler, { words: words.referral(tale.plot.offence, nameOf(tale.handler)) }),
  designate: (tale, leg) => {
    tale.handler = leg.argument;
    return order(
      c.designate,
      'zhengfu',
      words.designation(leg.argument, nameOf(leg.argument), shanghaiDate(leg.at), tale.no),
    );
  },
  decide: (tale, ...rest) => order(c.decideCase, tale.handler, decision(tale, ...rest)),
  conclude: (tale, ...rest) => order(c.conclude, tale.handler, decision(tale, ...rest)),
  notify: ({ handler }) => order(c.notify, handler),
  urge: ({ plot }, { argument }, _office, chance) =>
    beside(urge, argument || plot.sender, { words: chance.pick(words.URGES) }),
  order: ({ handler }, leg, office, chance) =>
    beside(orderSupervision, 'bangong', {
      unitId: handler,
      words: chance.pick(words.SUPERVISIONS),
      dueOn: office.day(leg.day + Number(leg.argument)),
    }),
  answer: ({ handler }, _leg, _office, chance) =>
    order(answerSupervision, handler, { words: chance.pick(words.ANSWERS) }).map((one) => ({ ...one, toOrder: true })),
};
