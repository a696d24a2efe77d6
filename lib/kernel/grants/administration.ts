import { INSIDERS, OVERSEERS } from '../actor';
import type { Grant } from './grant';

/** Accounts, units, calendar, record, and one's own affairs. */
export const ADMINISTRATION_GRANTS = {
  'notice.markRead': [{ posts: [...INSIDERS, ...OVERSEERS] }],
  'delegation.create': [{ posts: [...INSIDERS, ...OVERSEERS] }],
  'delegation.end': [{ posts: [...INSIDERS, ...OVERSEERS] }],
  'password.change': [{ posts: [], self: true }],
  'session.endAll': [{ posts: [], self: true }],
  'feed.create': [{ posts: [], self: true }],
  'feed.revoke': [{ posts: [], self: true }],
  'unit.create': [{ posts: ['SYSTEM_ADMIN'] }],
  'unit.edit': [{ posts: ['SYSTEM_ADMIN'] }],
  'unit.close': [{ posts: ['SYSTEM_ADMIN'] }],
  'unit.setApprovalStep': [{ posts: ['UNIT_LEADER'] }],
  'unit.handOver': [{ posts: ['SECURITY_ADMIN'] }],
  'person.create': [{ posts: ['SYSTEM_ADMIN'] }],
  'person.resetPassword': [{ posts: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] }],
  'person.disable': [{ posts: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] }],
  'person.enable': [{ posts: ['SECURITY_ADMIN'] }],
  'person.move': [{ posts: ['SECURITY_ADMIN'] }],
  'post.grant': [{ posts: ['SECURITY_ADMIN'] }],
  'post.end': [{ posts: ['SECURITY_ADMIN'] }],
  'calendar.propose': [{ posts: ['SYSTEM_ADMIN'] }],
  'calendar.confirm': [{ posts: ['SECURITY_ADMIN'] }],
  'calendar.reject': [{ posts: ['SECURITY_ADMIN', 'SYSTEM_ADMIN'] }],
  'admin.view': [{ posts: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] }],
  'audit.view': [{ posts: ['AUDITOR'] }],
} as const satisfies Record<string, readonly Grant[]>;
