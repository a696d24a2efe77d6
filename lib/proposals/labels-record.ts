import type { RecordPlan } from '@/lib/matters/record-plan';
import { FORMS, FIELD_LABELS as L, REPLIES } from './labels';

/** What the masked record of a proposal tells: what is proposed and the answer (1-2-5, 4-2-5). */
export const RECORD: RecordPlan = [
  {
    heading: '建议和答复',
    model: 'proposal',
    fields: {
      form: [L.form, FORMS],
      ground: [L.ground, 'case'],
      content: [L.content, 'case'],
      signedAt: ['签发时间', 'time'],
      reply: [L.reply, REPLIES],
      replyNo: [L.replyNo, 'words'],
      repliedOn: [L.repliedOn, 'date'],
      replyWords: [L.replyWords, 'case'],
      followUp: [L.followUp, 'case'],
    },
    inside: [
      'id',
      'drafterId',
      'drafter',
      'returnWords',
      'reviewedAt',
      'reviewedBy',
      'signedBy',
      'repliedAt',
      'repliedBy',
    ],
  },
];
