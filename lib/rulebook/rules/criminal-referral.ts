import type { RuleText } from '../rule';
import { rule } from './draft';

const NATURAL = '该规定没有工作日条款，按自然日计，届满日为休息日的顺延（参照《刑事诉讼法》第一百零五条）';
const OTHER = '按工作日计';

const days = (text: Omit<RuleText, 'clause' | 'amount' | 'unit' | 'legalBasis' | 'otherReading'>, article: string) => ({
  ...text,
  clause: '6-2-1' as const,
  amount: 3,
  unit: 'natural' as const,
  legalBasis: [`国务院令第310号${article}`, NATURAL],
  otherReading: OTHER,
});

const hours = (
  text: Omit<RuleText, 'clause' | 'amount' | 'unit' | 'legalBasis' | 'otherReading'>,
  article: string,
) => ({
  ...text,
  clause: '6-2-1' as const,
  amount: 24,
  unit: 'hour' as const,
  legalBasis: [`国务院令第310号${article}`, '按小时计，不因休息日中断或顺延'],
  otherReading: '无',
});

/** 六（二）涉嫌犯罪案件移送, 国务院令第310号 (2020): natural days with roll, hours as hours. */
export const CRIMINAL_REFERRAL_RULES = [
  rule(
    '6-2-1a',
    days(
      {
        title: '决定是否移送',
        obligor: 'SENDER',
        startEvent: '负责人收到移送书面报告',
        stopEvent: '作出移送或不移送的决定',
      },
      '第五条',
    ),
  ),
  rule(
    '6-2-1b',
    hours(
      { title: '向公安机关移送', obligor: 'SENDER', startEvent: '批准移送', stopEvent: '案件移送书到达公安机关' },
      '第五条',
    ),
  ),
  rule(
    '6-2-1c',
    hours(
      {
        title: '转送有管辖权的机关',
        obligor: 'POLICE',
        startEvent: '受理不属于本机关管辖的案件',
        stopEvent: '转送并书面告知移送机关',
      },
      '第七条',
    ),
  ),
  rule(
    '6-2-1d',
    days(
      { title: '决定是否立案', obligor: 'POLICE', startEvent: '接受移送的案件', stopEvent: '书面通知移送机关' },
      '第八条',
    ),
  ),
  rule(
    '6-2-1e',
    days(
      { title: '移交涉案物品和材料', obligor: 'SENDER', startEvent: '接到立案通知书', stopEvent: '办结交接手续' },
      '第十二条',
    ),
  ),
  rule(
    '6-2-1f',
    days(
      {
        title: '提请复议或建议立案监督',
        obligor: 'SENDER',
        startEvent: '接到不予立案通知书',
        stopEvent: '复议申请或监督建议到达',
      },
      '第九条',
    ),
  ),
  rule(
    '6-2-1g',
    days(
      { title: '作出复议决定', obligor: 'POLICE', startEvent: '收到提请复议的文件', stopEvent: '书面通知移送机关' },
      '第九条',
    ),
  ),
  rule(
    '6-2-1h',
    days(
      {
        title: '建议检察机关立案监督',
        obligor: 'SENDER',
        startEvent: '接到复议决定通知',
        stopEvent: '建议书到达检察机关',
      },
      '第九条',
    ),
  ),
] as const;
