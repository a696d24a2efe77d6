import { HANDS } from '../actor';
import { type Grant, OFFICE, step } from './grant';

/** 一（二）3 协作问题: raised by a unit or by OFFICE, handed on by OFFICE, put right by a unit. */
export const PROBLEM_GRANTS = {
  'problem.raise': [{ posts: [...HANDS, ...OFFICE] }],
  'problem.toTopic': step('toTopic', OFFICE),
  'problem.coordinate': step('coordinate', OFFICE),
  'problem.direct': step('direct', OFFICE),
  'problem.dismiss': step('dismiss', OFFICE),
  'problem.withdraw': step('withdraw'),
  'problem.settle': step('settle', OFFICE),
  'problem.report': step('report'),
  'problem.propose': step('propose'),
  'problem.accept': step('accept', OFFICE),
  'problem.sendBack': step('sendBack', OFFICE),
  'problem.extend': step('extend', OFFICE),
  'problem.takeBack': step('takeBack', OFFICE),
} as const satisfies Record<string, readonly Grant[]>;
