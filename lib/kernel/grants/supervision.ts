import { ANSWERERS, OVERSEERS, type PostCode } from '../actor';
import { type Grant, OFFICE, step } from './grant';

/** Whoever acts for the unit that was ordered; 区政府办 and the office have no liaison of their own. */
const ANSWERING: readonly PostCode[] = [...ANSWERERS, 'GOV_OFFICE', 'LEGAL', ...OFFICE];

/** 一（二）1 督办: on a matter, of a unit, its answer, 组长's word. */
export const SUPERVISION_GRANTS = {
  'supervision.order': [{ posts: [...OFFICE, 'GROUP_LEADER'], open: true, matter: true }],
  'supervision.direct': [{ posts: [...OFFICE, 'GROUP_LEADER'] }],
  'supervision.sign': step('sign', ANSWERING),
  'supervision.answer': step('answer', ANSWERING),
  'supervision.instruct': step('instruct', ['GROUP_LEADER']),
  'supervision.view': [{ posts: OVERSEERS }],
} as const satisfies Record<string, readonly Grant[]>;
