import type { RecordPlan } from '@/lib/matters/record-plan';
import { CHECK_LABELS, FIELD_LABELS as L } from './labels';
import { SHARE_KINDS } from './procedure-kinds';

const KINDS = Object.fromEntries(Object.entries(SHARE_KINDS).map(([code, { label }]) => [code, label]));

/** What the masked record of shared information tells: its present version and how it was copied (4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '共享信息',
    model: 'sharedVersion',
    of: (recordId) => ({ recordId }),
    order: { no: 'desc' },
    fields: {
      documentNo: [L.documentNo, 'words'],
      issuer: [L.issuer, 'words'],
      party: [L.party, 'party'],
      laws: [L.laws, 'words'],
      content: [L.content, 'case'],
      effectiveOn: [L.effectiveOn, 'date'],
      validUntil: [L.validUntil, 'date'],
      publicity: [L.publicity, CHECK_LABELS],
      fullRecord: [L.fullRecord, CHECK_LABELS],
      legalReview: [L.legalReview, CHECK_LABELS],
      checkNote: [L.checkNote, 'case'],
      reason: [L.reason, 'case'],
    },
    inside: ['recordId', 'no', 'title', 'personId', 'person', 'at'],
  },
  {
    heading: '抄送情况',
    model: 'sharedRecord',
    fields: {
      kind: [L.kind, KINDS],
      eventOn: [L.eventOn, 'date'],
      recipientIds: [L.recipients, 'units'],
      calledAt: [L.calledAt, 'time'],
      callWords: [L.callWords, 'case'],
      sentAt: ['抄送时间', 'time'],
      endedOn: [L.endedOn, 'date'],
      endedWords: [L.retireWords, 'case'],
      withdrawReason: [L.withdrawWords, 'case'],
    },
    inside: ['id', 'versionNo', 'caller', 'callee', 'toldAt', 'replacedById'],
  },
];
