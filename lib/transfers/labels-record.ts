import type { RecordPlan } from '@/lib/matters/record-plan';
import { DECISION_LABELS, FIELD_LABELS as L, PARTY_KIND_LABELS } from './labels';

/** What the masked record of a transfer tells: its case, what was decided and why (4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '案件',
    model: 'enforcementCase',
    of: (id) => ({ transfer: { id } }),
    fields: {
      partyKind: [L.partyKind, PARTY_KIND_LABELS],
      partyName: [L.partyName, 'party'],
      partyIdNumber: [L.partyIdNumber, 'identity'],
      partyContact: [L.partyContact, 'person'],
      partyPhone: [L.partyPhone, 'phone'],
      source: [L.source, 'source'],
      foundOn: [L.foundOn, 'date'],
      place: [L.place, 'case'],
      facts: [L.facts, 'case'],
      findings: [L.findings, 'case'],
      inProgress: [L.inProgress, 'yes'],
      measures: [L.measures, 'case'],
    },
    inside: ['id'],
  },
  {
    heading: '移送和处理',
    model: 'caseTransfer',
    fields: {
      senderId: ['移送单位', 'unit'],
      receiverId: [L.receiverId, 'unit'],
      heldOn: [L.heldOn, 'date'],
      reason: [L.reason, 'case'],
      legalBasis: [L.legalBasis, 'words'],
      otherMaterials: [L.otherMaterials, 'case'],
      withdrawReason: ['撤回原因', 'case'],
      declineReason: ['不属于本部门管辖', 'case'],
      declineBasis: ['不属于本部门管辖的依据', 'words'],
      referWords: ['报请事由', 'case'],
      handlerId: ['管辖单位', 'unit'],
      designatedOn: ['区政府决定日期', 'date'],
      designationDoc: ['区政府决定文号', 'words'],
      designationWords: ['区政府决定内容', 'case'],
      decisionKind: ['处理决定', DECISION_LABELS],
      decisionOn: ['决定日期', 'date'],
      decisionDoc: ['决定书文号', 'words'],
      decisionWords: ['决定内容', 'case'],
    },
    inside: [
      ...['id', 'caseId', 'drafterId', 'drafter', 'contactPhone', 'urgent', 'lateReason', 'returnWords', 'approvedBy'],
      ...['sentAt', 'signedAt', 'answeredAt', 'acceptedAt', 'referredAt', 'designatedAt', 'notifiedAt'],
    ],
  },
];
