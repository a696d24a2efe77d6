import type { MatterType } from '@/lib/matter-types';
import { LETTER_LABELS, MATERIALS, NOTICE_LABELS } from './labels';
import { DONE } from './labels-done';
import { RECORD } from './labels-record';
import { DISPUTE } from './procedure';

/** 执法争议 as the rest of the portal knows it. */
export const DISPUTE_TYPE: MatterType = {
  procedure: DISPUTE,
  path: '/disputes',
  title: DISPUTE.title,
  untitled: '（未填争议事项）',
  record: RECORD,
  prefix: 'dispute',
  decisions: [
    { state: 'RAISED', post: 'LEGAL', part: 'legal' },
    { state: 'COORDINATING', post: 'LEGAL', part: 'legal' },
    { state: 'CONFIRMING', post: 'LEGAL', part: 'legal' },
    { state: 'REFERRED', post: 'GOV_OFFICE', part: 'decider' },
  ],
  nav: { label: '争议协调', icon: 'scales' },
  creation: { label: '执法争议', permission: 'dispute.raise', over: '提出执法争议' },
  filing: { draft: null, held: [], slots: MATERIALS },
  notices: NOTICE_LABELS,
  letters: LETTER_LABELS,
  done: DONE,
  drawing: {
    places: {
      RAISED: [0, 0],
      COORDINATING: [1, 0],
      CONFIRMING: [2, 0],
      AGREED: [3, 0],
      REJECTED: [0, 1],
      REFERRED: [2, 1],
      DECIDED: [3, 1],
    },
    words: {
      accept: '受理',
      reject: '不予受理',
      withdraw: '',
      propose: '提出意见',
      object: '不同意',
      conclude: '各方确认',
      fail: '协调不成',
      decide: '决定',
    },
  },
};
