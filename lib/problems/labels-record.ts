import type { RecordPlan } from '@/lib/matters/record-plan';
import { FIELD_LABELS as L, PROBLEM_KINDS } from './labels';

/** What the masked record of a problem tells (1-2-3, 4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '问题和处理',
    model: 'problem',
    fields: {
      raiserId: ['提出单位', 'unit'],
      kind: [L.kind, PROBLEM_KINDS],
      clause: [L.clause, 'words'],
      concerned: [L.concerned, 'units'],
      facts: [L.facts, 'case'],
      suggestion: [L.suggestion, 'case'],
      decidedAt: ['研究时间', 'time'],
      decision: [L.handling, 'case'],
      rectifierId: [L.rectifierId, 'unit'],
      proposedAt: ['申请销号', 'time'],
      achieved: [L.achieved, 'case'],
      lateReason: [L.lateReason, 'case'],
      result: [L.result, 'case'],
      settledAt: ['销号时间', 'time'],
    },
    inside: ['id', 'raisedBy', 'decidedBy', 'settledBy'],
  },
];
