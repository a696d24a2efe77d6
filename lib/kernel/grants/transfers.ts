import { HANDS } from '../actor';
import { type Grant, step } from './grant';

const PARTS = ['sender', 'receiver', 'handler', 'decider'];

/** 二 案件移送. */
export const TRANSFER_GRANTS = {
  'transfer.create': [{ posts: HANDS }],
  'transfer.saveDraft': step('saveDraft'),
  'transfer.submit': step('submit'),
  'transfer.send': step('send'),
  'transfer.approve': step('approve', ['UNIT_LEADER']),
  'transfer.recall': step('recall'),
  'transfer.returnDraft': step('returnDraft', ['UNIT_LEADER']),
  'transfer.void': step('void'),
  'transfer.withdraw': step('withdraw'),
  'transfer.sign': step('sign'),
  'transfer.accept': step('accept'),
  'transfer.decline': step('decline'),
  'transfer.refer': step('refer'),
  'transfer.designate': step('designate', ['GOV_OFFICE']),
  'transfer.decide': step('decide'),
  'transfer.conclude': step('conclude'),
  'transfer.notify': step('notify'),
  'letter.sign': [
    { posts: HANDS, parts: PARTS, matter: true },
    { posts: ['GOV_OFFICE'], parts: ['decider'], matter: true },
  ],
  'matter.unmask': [
    { posts: [...HANDS, 'UNIT_LEADER'], parts: PARTS, matter: true },
    { posts: ['GOV_OFFICE'], parts: ['decider'], matter: true },
  ],
} as const satisfies Record<string, readonly Grant[]>;
