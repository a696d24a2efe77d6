import { type Grant, OFFICE, step } from './grant';

/** 议定事项 (1-3-4) and 交办事项 (1-2-6): units carry out, OFFICE supervises. */
export const CARRIED_GRANTS = {
  'resolution.report': step('report'),
  'resolution.assist': step('assist'),
  'resolution.propose': step('propose'),
  'resolution.accept': step('accept', OFFICE),
  'resolution.sendBack': step('sendBack', OFFICE),
  'resolution.extend': step('extend', OFFICE),
  'resolution.analyse': step('analyse', OFFICE),
  'assignment.create': [{ posts: OFFICE }],
  'assignment.report': step('report'),
  'assignment.propose': step('propose'),
  'assignment.accept': step('accept', OFFICE),
  'assignment.sendBack': step('sendBack', OFFICE),
  'assignment.extend': step('extend', OFFICE),
  'assignment.revoke': step('revoke', OFFICE),
} as const satisfies Record<string, readonly Grant[]>;
