import { rule } from './draft';

const WORKDAYS = '《行政强制法》第六十九条：十日以内期限的规定是指工作日';

/** 六（二）申请人民法院强制执行, 《行政强制法》 ch. 5. */
export const COURT_ENFORCEMENT_RULES = [
  rule('6-2-2a', {
    clause: '6-2-2',
    title: '等待催告期满',
    obligor: 'PARTY',
    startEvent: '催告书送达',
    stopEvent: '当事人履行，或者期满后申请强制执行',
    amount: 10,
    unit: 'workday',
    standing: 'NONE',
    legalBasis: ['《行政强制法》第五十四条：催告书送达十日后仍未履行义务的，可以申请', WORKDAYS],
    otherReading: '无',
  }),
  rule('6-2-2b', {
    clause: '6-2-2',
    title: '申请强制执行',
    obligor: 'BUREAU',
    startEvent: '法定起诉期限届满',
    stopEvent: '申请到达人民法院',
    amount: 3,
    unit: 'month',
    legalBasis: ['《行政强制法》第五十三条：自期限届满之日起三个月内申请'],
    otherReading: '届满日为休息日的不顺延，以提前一日申请为稳妥',
    warn: { amount: 20, unit: 'workday' },
  }),
  rule('6-2-2c', {
    clause: '6-2-2',
    title: '受理强制执行申请',
    obligor: 'COURT',
    startEvent: '申请到达人民法院',
    stopEvent: '受理或裁定不予受理',
    amount: 5,
    unit: 'workday',
    legalBasis: ['《行政强制法》第五十六条', WORKDAYS],
    otherReading: '无',
  }),
  rule('6-2-2d', {
    clause: '6-2-2',
    title: '裁定强制执行',
    obligor: 'COURT',
    startEvent: '受理申请',
    stopEvent: '作出裁定',
    amount: 7,
    unit: 'workday',
    legalBasis: ['《行政强制法》第五十七条', WORKDAYS],
    otherReading: '无',
  }),
] as const;
