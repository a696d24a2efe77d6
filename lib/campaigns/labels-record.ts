import type { RecordPlan } from '@/lib/matters/record-plan';
import { FIELD_LABELS as L } from './labels';

/** What the masked record of a campaign tells: plan, tasks, summary (1-2-4, 7-2-1, 4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '行动方案和总结',
    model: 'campaign',
    fields: {
      basis: [L.basis, 'words'],
      goal: [L.goal, 'case'],
      startsOn: [L.startsOn, 'date'],
      endsOn: [L.endsOn, 'date'],
      leadUnitId: [L.leadUnitId, 'unit'],
      deployedAt: ['批准部署', 'time'],
      noticedAt: ['通知公安机关', 'time'],
      startedAt: ['启动', 'time'],
      summarisedAt: ['总结', 'time'],
      summary: [L.summary, 'case'],
    },
    inside: ['id', 'plannerId', 'planner', 'returnWords', 'deployedBy', 'summarisedBy'],
  },
  {
    heading: '任务分工',
    model: 'campaignTask',
    of: (campaignId) => ({ campaignId, removedAt: null }),
    many: true,
    fields: { unitId: [L.unitId, 'unit'], task: [L.task, 'case'] },
    inside: ['campaignId', 'removedAt'],
  },
];
