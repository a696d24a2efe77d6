import type { RecordPlan } from '@/lib/matters/record-plan';
import { INSPECTION_KINDS, FIELD_LABELS as L } from './labels';

/** What the masked record of an agreement tells (4-3-3, 4-2-5). */
export const AGREEMENT_RECORD: RecordPlan = [
  {
    heading: '协作文本',
    model: 'agreement',
    fields: {
      leadId: ['牵头单位', 'unit'],
      signerIds: [L.signerIds, 'units'],
      content: [L.content, 'case'],
      fromOn: [L.fromOn, 'date'],
      toOn: [L.toOn, 'date'],
      concludedAt: ['签署完成', 'time'],
      endWords: [L.endWords, 'case'],
    },
    inside: ['id', 'circulatedAt'],
  },
];

/** What the masked record of a joint inspection tells: plan, every unit's task with its result, summary (4-3-3, 4-2-5). */
export const INSPECTION_RECORD: RecordPlan = [
  {
    heading: '检查计划和总结',
    model: 'inspection',
    fields: {
      leadId: ['牵头单位', 'unit'],
      kind: [L.kind, INSPECTION_KINDS],
      targets: [L.targets, 'case'],
      fromOn: [L.startOn, 'date'],
      toOn: [L.untilOn, 'date'],
      summaryOn: [L.summaryOn, 'date'],
      summary: [L.summary, 'case'],
      cancelWords: [L.cancelWords, 'case'],
    },
    inside: ['id', 'summarisedBy'],
  },
  {
    heading: '检查任务',
    model: 'inspectionTask',
    of: (inspectionId) => ({ inspectionId, removedAt: null }),
    order: { dueOn: 'asc' },
    many: true,
    fields: {
      unitId: [L.unitId, 'unit'],
      content: [L.task, 'case'],
      dueOn: [L.dueOn, 'date'],
      result: [L.result, 'case'],
    },
    inside: ['inspectionId', 'removedAt', 'checked', 'problems', 'rectified', 'reportedBy', 'reportedAt'],
  },
];
