import type { RecordPlan } from '@/lib/matters/record-plan';
import { FIELD_LABELS as L } from './labels';

/** What the masked record of a supervision order tells (1-2-1, 4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '督办和答复',
    model: 'supervisionOrder',
    fields: {
      ordererId: ['督办单位', 'unit'],
      obligorId: [L.unitId, 'unit'],
      words: [L.words, 'case'],
      dueOn: [L.dueOn, 'date'],
      answeredAt: ['答复时间', 'time'],
      answer: [L.answer, 'case'],
      endedAt: ['终止时间', 'time'],
      endReason: ['终止原因', 'case'],
    },
    inside: ['id', 'concernsId', 'personId', 'at', 'answeredById'],
  },
];
