import { rule } from './draft';

/** 七 保障: notice to the police before an operation. */
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
] as const;
