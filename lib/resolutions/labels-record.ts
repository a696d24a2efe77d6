import type { RecordPlan } from '@/lib/matters/record-plan';

/** What the masked record of a resolution tells (1-3-4, 4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '议定事项',
    model: 'resolution',
    fields: {
      content: ['议定内容', 'case'],
      deliverable: ['成果形式', 'case'],
      leadUnitId: ['牵头单位', 'unit'],
      dueOn: ['完成时限', 'date'],
      proposedAt: ['申请销号', 'time'],
      achieved: ['落实情况', 'case'],
      lateReason: ['超期说明', 'case'],
      acceptedAt: ['同意销号', 'time'],
      acceptWords: ['认可意见', 'case'],
    },
    inside: ['id', 'meetingId', 'topicId', 'acceptedBy'],
  },
];
