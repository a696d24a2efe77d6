import { type Grant, OFFICE, step } from './grant';

/** 一（二）5 改革建议: drafted by OFFICE, reviewed by 办公室主任, signed by 组长, answered by 区政府办. */
export const PROPOSAL_GRANTS = {
  'proposal.create': [{ posts: OFFICE }],
  'proposal.save': step('save', OFFICE),
  'proposal.submit': step('submit', OFFICE),
  'proposal.recall': step('recall', OFFICE),
  'proposal.returnDraft': step('returnDraft', ['OFFICE_DIRECTOR']),
  'proposal.approve': step('approve', ['OFFICE_DIRECTOR']),
  'proposal.sendBack': step('sendBack', ['GROUP_LEADER']),
  'proposal.issue': step('issue', ['GROUP_LEADER']),
  'proposal.void': step('void', OFFICE),
  'proposal.receive': [{ posts: ['GOV_OFFICE'], parts: ['government'], matter: true }],
  'proposal.reply': step('reply', ['GOV_OFFICE']),
  'proposal.conclude': step('conclude', OFFICE),
} as const satisfies Record<string, readonly Grant[]>;
