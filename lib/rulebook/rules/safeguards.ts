import { rule } from './draft';

/** 七 保障: notice to the police before an operation, and whom they assign. */
export const SAFEGUARD_RULES = [
  rule('7-2-1', {
    clause: '7-2-1',
    title: '提前通知公安机关',
    obligor: 'BUREAU',
    startEvent: '行动开始日',
    stopEvent: '通知到达公安机关',
    amount: 3,
    unit: 'workday',
    direction: 'before',
    standing: 'ADVISORY',
    legalBasis: ['意见写“提前通知”，按行动前三个工作日提示'],
    otherReading: '无',
  }),
  rule('7-2-1b', {
    clause: '7-2-1',
    title: '落实人员予以保障',
    obligor: 'POLICE',
    startEvent: '提前通知到达公安机关',
    stopEvent: '落实的警力报区综合行政执法局',
    amount: null,
    unit: 'date',
    standing: 'ADVISORY',
    legalBasis: ['意见未定期限，以行动开始日为准'],
    otherReading: '无',
  }),
] as const;
