import type { RecordPlan } from '@/lib/matters/record-plan';

/** What the masked record of an assigned matter tells (1-2-6, 4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '交办事项',
    model: 'assignment',
    fields: {
      assigner: ['交办机关', 'words'],
      documentTitle: ['来文标题', 'words'],
      documentNo: ['来文文号', 'words'],
      assignedOn: ['交办日期', 'date'],
      content: ['交办内容', 'case'],
      leadUnitId: ['牵头单位', 'unit'],
      dueOn: ['办理时限', 'date'],
      proposedAt: ['申请销号', 'time'],
      achieved: ['落实情况', 'case'],
      lateReason: ['超期说明', 'case'],
      acceptedAt: ['同意销号', 'time'],
      acceptWords: ['认可意见', 'case'],
      revokeReason: ['撤销原因', 'case'],
    },
    inside: ['id', 'acceptedBy'],
  },
];
