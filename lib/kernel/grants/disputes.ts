import { HANDS, type PostCode } from '../actor';
import { type Grant, step } from './grant';

const LEGAL: readonly PostCode[] = ['LEGAL'];

/** Whoever a letter of the dispute reached signs for it; whoever takes part may link what belongs to it. */
const TAKING_PART: readonly Grant[] = [
  { posts: HANDS, parts: ['side', 'lead', 'competent'], matter: true },
  { posts: LEGAL, parts: ['legal'], matter: true },
  { posts: ['GOV_OFFICE'], parts: ['decider'], matter: true },
];

/** 四（四）执法争议. */
export const DISPUTE_GRANTS = {
  'dispute.raise': [{ posts: HANDS }],
  'dispute.accept': step('accept', LEGAL),
  'dispute.reject': step('reject', LEGAL),
  'dispute.withdraw': step('withdraw'),
  'dispute.respond': step('respond'),
  'dispute.meet': step('meet', LEGAL),
  'dispute.interim': step('interim', LEGAL),
  'dispute.propose': step('propose', LEGAL),
  'dispute.confirm': step('confirm'),
  'dispute.object': step('object'),
  'dispute.conclude': step('conclude', LEGAL),
  'dispute.fail': step('fail', LEGAL),
  'dispute.decide': step('decide', ['GOV_OFFICE']),
  'dispute.connect': TAKING_PART,
  'dispute.receive': TAKING_PART,
} as const satisfies Record<string, readonly Grant[]>;
