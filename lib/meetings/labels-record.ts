import type { RecordPlan } from '@/lib/matters/record-plan';
import { FIELD_LABELS as L, MEETING_KINDS } from './labels';

/** What the masked record of a meeting tells; what was said and decided stands in its minutes (4-2-5). */
export const MEETING_RECORD: RecordPlan = [
  {
    heading: '会议',
    model: 'meeting',
    fields: {
      kind: ['会议类型', MEETING_KINDS],
      heldOn: [L.heldOn, 'date'],
      startsAt: [L.startsAt, 'words'],
      place: [L.place, 'words'],
      reason: [L.reason, 'case'],
      convenedBy: ['召集人', 'words'],
      presidedBy: [L.presidedBy, 'words'],
      calledAt: ['征集议题', 'time'],
      notifiedAt: ['会议通知', 'time'],
      cancelledAt: ['取消', 'time'],
    },
    inside: ['id', 'year', 'ordinal', 'convenedById', 'beganAt', 'endedAt'],
  },
];

/** What the masked record of a topic tells (1-4-4, 4-2-5). */
export const TOPIC_RECORD: RecordPlan = [
  {
    heading: '议题',
    model: 'topic',
    fields: {
      proposerId: ['提出单位', 'unit'],
      text: [L.text, 'case'],
      reason: [L.topicReason, 'case'],
      decidedAt: ['审定时间', 'time'],
      decisionWords: [L.decisionWords, 'case'],
    },
    inside: ['id', 'proposedBy', 'meetingId', 'mergedIntoId'],
  },
];
