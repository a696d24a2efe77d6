import { briefLetter } from '@/lib/bulletins/letters/brief';
import { circularLetter } from '@/lib/bulletins/letters/circular';
import type { Frozen } from '@/lib/bulletins/letters/figures';
import { parseInstant } from '@/lib/rulebook/local-date';

const kept = (due: number, done: number) => ({ due, kept: done });
const line = (overdue: number, month: [number, number], before: [number, number], lastYear: [number, number]) => ({
  open: overdue + 5,
  overdue,
  soon: 1,
  year: kept(month[0] * 9, month[1] * 9),
  month: kept(...month),
  before: kept(...before),
  lastYear: kept(...lastYear),
});

/** Figures of a month, invented. */
export const circularSample: Frozen = {
  month: '2026-10',
  at: parseInstant('2026-11-03T16:40:00+08:00') ?? 0,
  total: { ...line(3, [34, 32], [30, 27], [4, 4]), open: 18 },
  units: [
    { id: 'zhzf', name: '区综合行政执法局', ...line(0, [14, 14], [12, 11], [2, 2]) },
    { id: 'shijian', name: '区市场监管局', ...line(1, [4, 3], [3, 3], [0, 0]) },
    { id: 'ziran', name: '区自然资源局', ...line(2, [9, 8], [9, 7], [2, 2]) },
    { id: 'zhujian', name: '区住房和城乡建设局', ...line(0, [7, 7], [6, 6], [0, 0]) },
  ],
  clauses: [
    { id: '2-2-3', title: '三日内移送', ...line(0, [14, 14], [12, 11], [2, 2]) },
    { id: '2-2-5', title: '三日内反馈意见', ...line(2, [12, 11], [11, 9], [1, 1]) },
    { id: '2-2-6', title: '三日内书面通报处理决定', ...line(1, [8, 7], [7, 7], [1, 1]) },
  ],
  apart: [
    { name: '一般应办逾期', standing: 'SOFT', open: 2, overdue: 0 },
    { name: '提示性期限超过', standing: 'ADVISORY', open: 3, overdue: 2 },
    { name: '督办和议定事项逾期', standing: 'OWN_DATE', open: 4, overdue: 1 },
  ],
  transfers: { sent: 12, before: 10, lastYear: 8, closed: 9 },
};

const head = {
  issuer: '枣庄市山亭区综合行政执法联席会议办公室',
  issuedOn: '2026年11月5日',
  contact: { person: '演示甲', phone: '0632-8810000' },
  figures: circularSample,
};

/** The papers as letters, to be looked at. */
export const paperSamples = {
  circular: circularLetter({
    ...head,
    number: '山综执联办通报〔2026〕10号',
    lead: '',
    problems: '个别单位收到移送后反馈意见不及时，处理决定作出后没有在三日内书面通报原移送部门。',
    demands: '各单位要对照通报情况，逐项核实逾期事项，明确责任人和办结时间。',
  }),
  brief: briefLetter({
    ...head,
    number: '山综执联办简报〔2026〕10号',
    lead: '十月，各单位围绕秋冬季大气污染防治和耕地保护开展联合执法。',
    contributions: [
      {
        unit: '区综合行政执法局',
        title: '开展渣土运输专项整治',
        text: '会同区公安分局、区住房和城乡建设局夜查六次，检查车辆一百余台次，当场责令整改二十三起。',
      },
      { unit: '西集镇', title: '建立耕地日巡查制度', text: '各村设巡查员，发现问题当日上报，本月上报三起，均已移送。' },
    ],
  }),
};
