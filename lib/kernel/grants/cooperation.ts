import { HANDS } from '../actor';
import { type Grant, step } from './grant';

/** 四（三）协作文本, 联合检查. */
export const COOPERATION_GRANTS = {
  'agreement.create': [{ posts: HANDS }],
  'agreement.revise': step('revise'),
  'agreement.circulate': step('circulate'),
  'agreement.void': step('void'),
  'agreement.sign': step('sign'),
  'agreement.sendBack': step('sendBack'),
  'agreement.conclude': step('conclude'),
  'agreement.renew': step('renew'),
  'agreement.end': step('end'),
  'inspection.create': [{ posts: HANDS }],
  'inspection.assign': step('assign'),
  'inspection.issue': step('issue'),
  'inspection.cancel': step('cancel'),
  'inspection.report': step('report'),
  'inspection.extend': step('extend'),
  'inspection.summarise': step('summarise'),
  'inspection.receive': [{ posts: HANDS, parts: ['unit'], matter: true }],
} as const satisfies Record<string, readonly Grant[]>;
