import type { RecordPlan } from '@/lib/matters/record-plan';
import { KIND_WORDS, FIELD_LABELS as L, OUTCOMES } from './labels';

const CATEGORIES = Object.assign({}, ...Object.values(KIND_WORDS).map(({ categories }) => categories));

/** What the masked record of a hazard notice or a letter to a unit in charge tells (4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '函告和处理',
    model: 'assistance',
    fields: {
      bureauId: ['发函单位', 'unit'],
      unitId: [L.unitId, 'unit'],
      category: [L.category, CATEGORIES],
      beganAt: ['发现或决定时间', 'time'],
      documentNo: [L.documentNo, 'words'],
      partyName: ['当事人或持证人', 'party'],
      certificate: [L.certificate, 'case'],
      place: [L.place, 'case'],
      facts: [L.facts, 'case'],
      basis: [L.basis, 'words'],
      demand: [L.demand, 'case'],
      repliedAt: ['反馈时间', 'time'],
      outcome: [L.outcome, OUTCOMES],
      result: [L.result, 'case'],
    },
    inside: ['id', 'sentAt', 'signedAt', 'repliedBy'],
  },
];
