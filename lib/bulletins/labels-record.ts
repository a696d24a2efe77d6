import type { RecordPlan } from '@/lib/matters/record-plan';
import { FIELD_LABELS as L } from './labels';

/** What the masked record of a brief or a 通报 tells: its text is the office's until it is issued, then it is the paper (4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '编制和印发',
    model: 'bulletin',
    fields: {
      month: [L.month, 'date'],
      demand: [L.demand, 'case'],
      dueOn: ['截止日', 'date'],
      issuedAt: ['印发时间', 'time'],
    },
    inside: [
      ...['id', 'drafterId', 'drafter', 'lead', 'problems', 'demands', 'included', 'figuresId', 'lateReason'],
      ...['returnWords', 'approvedBy', 'approvedAt', 'issuedBy'],
    ],
  },
];
