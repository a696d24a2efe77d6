import { NATURAL_READING, WORKDAYS_BY_ANALOGY } from '../rule';
import { atOnce, rule } from './draft';

const ARRIVAL = '电子文件进入收件单位收件箱即为到达，参照《电子签名法》第十一条';

/** 二 案件移送: send, answer, notify, ask 区政府. */
export const TRANSFER_RULES = [
  rule('2-2-3', {
    clause: '2-2-3',
    title: '三日内移送案件',
    obligor: 'SENDER',
    startEvent: '本单位认定不属于自己管辖',
    stopEvent: '移交函和材料到达接收单位',
    amount: 3,
    unit: 'workday',
    urgent: atOnce(24, '情况紧急的，应当立即移送'),
    legalBasis: [WORKDAYS_BY_ANALOGY],
    otherReading: `自发现违法行为之日起算；${NATURAL_READING}`,
  }),
  rule('2-2-5', {
    clause: '2-2-5',
    title: '三日内反馈意见',
    obligor: 'RECEIVER',
    startEvent: '移交函到达',
    stopEvent: '反馈意见发出',
    amount: 3,
    unit: 'workday',
    legalBasis: [WORKDAYS_BY_ANALOGY, ARRIVAL],
    otherReading: `自签收起算；${NATURAL_READING}`,
  }),
  rule('2-2-6', {
    clause: '2-2-6',
    title: '三日内通报处理决定',
    obligor: 'HANDLER',
    startEvent: '作出处理决定',
    stopEvent: '书面通报到达原移送部门',
    amount: 3,
    unit: 'workday',
    legalBasis: [WORKDAYS_BY_ANALOGY, '不予处罚、撤案也是处理决定'],
    otherReading: `自决定送达当事人起算；${NATURAL_READING}`,
  }),
  rule('2-2-7', {
    clause: '2-2-7',
    title: '报请区政府决定管辖',
    obligor: 'RECEIVER',
    startEvent: '反馈不属于本部门管辖',
    stopEvent: '报请文件到达区人民政府',
    amount: 3,
    unit: 'workday',
    standing: 'ADVISORY',
    legalBasis: ['意见未定期限，按三个工作日提示'],
    otherReading: '与反馈意见同在三日内完成',
  }),
] as const;
