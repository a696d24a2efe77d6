import { HANDS } from '../actor';
import { type Grant, step } from './grant';

/** Who signs for what was copied: the unit's hands and its leader. */
const RECEIVING: readonly Grant[] = [{ posts: [...HANDS, 'UNIT_LEADER'], parts: ['recipient'], matter: true }];

/** 三 信息共享. */
export const SHARING_GRANTS = {
  'sharing.record': [{ posts: HANDS }],
  'sharing.stage': [{ posts: HANDS }],
  'sharing.import': [{ posts: HANDS }],
  'sharing.receiveMany': [{ posts: [...HANDS, 'UNIT_LEADER'] }],
  'sharing.save': step('save'),
  'sharing.send': step('send'),
  'sharing.tell': step('tell'),
  'sharing.handOver': step('handOver'),
  'sharing.void': step('void'),
  'sharing.correct': step('correct'),
  'sharing.add': step('add'),
  'sharing.retire': step('retire'),
  'sharing.withdraw': step('withdraw'),
  'sharing.receive': RECEIVING,
} as const satisfies Record<string, readonly Grant[]>;
