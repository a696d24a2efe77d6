import type { MatterType } from '@/lib/matter-types';
import { DONE, MATERIALS } from './labels';
import { RECORD } from './labels-record';
import { PROPOSAL } from './procedure';

/** 改革建议 as the rest of the portal knows it. */
export const PROPOSAL_TYPE: MatterType = {
  procedure: PROPOSAL,
  path: '/proposals',
  title: PROPOSAL.title,
  untitled: '（未填事项）',
  record: RECORD,
  prefix: 'proposal',
  decisions: [
    { state: 'PENDING_REVIEW', post: 'OFFICE_DIRECTOR', part: 'office' },
    { state: 'PENDING_SIGNATURE', post: 'GROUP_LEADER', part: 'leader' },
    { state: 'SENT', post: 'GOV_OFFICE', part: 'government' },
    { state: 'REPLIED', post: 'OFFICE_CLERK', part: 'office' },
  ],
  nav: { under: 'problem' },
  creation: { label: '改革建议', permission: 'proposal.create' },
  filing: { draft: 'DRAFT', held: ['PENDING_REVIEW', 'PENDING_SIGNATURE'], slots: MATERIALS },
  done: DONE,
  letters: { request: '请示', report: '报告' },
  notices: {
    PROPOSAL_SENT: '报送区政府',
    GOV_REPLIED: '区政府答复',
    PROPOSED_TO_GOV: '改革建议',
  },
};
