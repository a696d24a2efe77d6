import type { RecordPlan } from '@/lib/matters/record-plan';
import { DISPUTE_KINDS, FIELD_LABELS as L } from './labels';

/** What the masked record of a dispute tells: what is in dispute, how it was coordinated, how it ended (4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '争议和结果',
    model: 'dispute',
    fields: {
      raiserId: ['提出单位', 'unit'],
      kind: [L.kind, DISPUTE_KINDS],
      issue: [L.issue, 'case'],
      grounds: [L.grounds, 'case'],
      tried: [L.tried, 'case'],
      view: ['提出单位意见', 'case'],
      acceptWords: [L.acceptWords, 'case'],
      rejectWords: [L.rejectWords, 'case'],
      withdrawWords: [L.withdrawWords, 'case'],
      interimWords: [L.measures, 'case'],
      interimLeadId: [L.leadId, 'unit'],
      proposedAt: ['提出协调意见', 'time'],
      opinion: [L.opinion, 'case'],
      referredAt: ['报请区政府', 'time'],
      decidedOn: [L.decidedOn, 'date'],
      decisionDoc: [L.doc, 'words'],
      decisionWords: [L.decision, 'case'],
      competentId: [L.competentId, 'unit'],
    },
    inside: ['id', 'aboutId', 'raisedBy', 'failWords', 'proposal', 'signedBy'],
  },
  {
    heading: '协调会',
    model: 'disputeSession',
    of: (disputeId) => ({ disputeId }),
    order: { heldOn: 'asc' },
    many: true,
    fields: { heldOn: [L.heldOn, 'date'], place: [L.place, 'words'], words: [L.minutes, 'case'] },
    inside: ['id', 'disputeId', 'attendees', 'recordedBy', 'at'],
  },
];
