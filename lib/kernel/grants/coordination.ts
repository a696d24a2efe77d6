import { ANSWERERS, HANDS } from '../actor';
import { type Grant, step } from './grant';

/** 四 speaks of what 区综合行政执法局 needs and tells: it alone begins these matters. */
const BUREAU: readonly Grant[] = [{ posts: HANDS, kinds: ['BUREAU'] }];

/** 四（一）（二）（三）: requests, hazards, letters to units in charge. */
export const COORDINATION_GRANTS = {
  'request.create': BUREAU,
  'request.revise': step('revise'),
  'request.void': step('void'),
  'request.send': step('send'),
  'request.sign': step('sign', ANSWERERS),
  'request.attend': step('attend', ANSWERERS),
  'request.answer': step('answer', ANSWERERS),
  'request.askMore': step('askMore', ANSWERERS),
  'request.supplement': step('supplement'),
  'request.extend': step('extend', ANSWERERS),
  'request.refuse': step('refuse', ANSWERERS),
  'request.revoke': step('revoke'),
  'request.add': step('add', ANSWERERS),
  'request.close': step('close'),
  'assistance.create': BUREAU,
  'assistance.revise': step('revise'),
  'assistance.void': step('void'),
  'assistance.send': step('send'),
  'assistance.sign': step('sign', [...ANSWERERS, 'GOV_OFFICE']),
  'assistance.reply': step('reply', [...ANSWERERS, 'GOV_OFFICE']),
  'assistance.add': step('add', [...ANSWERERS, 'GOV_OFFICE']),
  'assistance.close': step('close'),
} as const satisfies Record<string, readonly Grant[]>;
