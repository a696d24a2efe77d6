import type { RecordPlan } from '@/lib/matters/record-plan';
import { FIELD_LABELS as L } from './labels';

/** What the masked record of a request tells: what was asked and what was answered (4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '请求和答复',
    model: 'request',
    fields: {
      askerId: ['请求单位', 'unit'],
      requestedId: [L.requestedId, 'unit'],
      question: [L.question, 'case'],
      facts: [L.facts, 'case'],
      place: [L.place, 'case'],
      wishedOn: [L.wishedOn, 'date'],
      sceneAt: [L.sceneTime, 'time'],
      sceneWords: [L.sceneWords, 'case'],
      complex: [L.complex, 'yes'],
      answeredAt: ['答复时间', 'time'],
      answer: [L.answer, 'case'],
      refuseGround: [L.refuseGround, 'words'],
    },
    inside: ['id', 'contactPhone', 'sentAt', 'signedAt', 'answeredBy'],
  },
];
