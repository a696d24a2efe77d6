import { planLetter, summaryLetter } from '@/lib/cooperation/letters/inspection';
import { decisionLetter } from '@/lib/disputes/letters/decision';
import { noticeLetter } from '@/lib/disputes/letters/notice';
import { opinionLetter } from '@/lib/disputes/letters/opinion';
import { referralLetter } from '@/lib/disputes/letters/referral';
import type { LetterContent } from '@/lib/kernel/letters/content';

const legal = {
  issuer: '枣庄市山亭区司法局',
  issuedOn: '2026年3月9日',
  contact: { person: '法制演示', phone: '0632-8800003' },
};
const dispute = {
  subject: '砂石堆场占地案件由谁管辖',
  sides: ['枣庄市山亭区综合行政执法局', '枣庄市山亭区自然资源局'],
  about: '山综执移〔2026〕5号',
};
const issue = '涉案地块部分为耕地、部分为建设用地，双方对由谁查处认识不一致，案件移送后未能受理';
const sessions = ['2026年3月10日在区司法局三楼会议室', '2026年3月12日在涉案现场'];

/** Every letter of a dispute and of a joint inspection, with made-up names (4-3-3, 4-4-1, 4-4-2). */
export const disputeLetterSamples: Record<string, LetterContent> = {
  'dispute-notice': noticeLetter({
    ...legal,
    ...dispute,
    number: '山司协〔2026〕1号',
    issue,
    view: '应由区自然资源局管辖',
    arrangement: '先由对方书面答复，再择期召集双方分管负责人协调',
    respondents: ['枣庄市山亭区自然资源局'],
    answerBy: '2026年3月16日24:00',
  }),
  'dispute-opinion': opinionLetter({
    ...legal,
    issuedOn: '2026年3月16日',
    ...dispute,
    number: '山司协意〔2026〕1号',
    issue,
    sessions,
    agreed: '占用耕地部分由区自然资源局查处，建设用地上堆放影响市容部分由区综合行政执法局查处，双方联合取证、结果互认',
    confirmations: [
      { unit: '枣庄市山亭区综合行政执法局', on: '2026年3月13日' },
      { unit: '枣庄市山亭区自然资源局', on: '2026年3月16日' },
    ],
  }),
  'dispute-referral': referralLetter({
    ...legal,
    issuedOn: '2026年3月17日',
    ...dispute,
    number: '山司请〔2026〕2号',
    government: '枣庄市山亭区人民政府',
    approvedBy: '李分管',
    issue,
    views: [
      { unit: '枣庄市山亭区综合行政执法局', words: '应由区自然资源局管辖' },
      { unit: '枣庄市山亭区自然资源局', words: '涉案地块大部分为建设用地，不属于本局管辖' },
    ],
    sessions,
    failure: '双方均坚持各自意见，对主要事实的定性不能一致',
    proposal: '建议由区自然资源局统一查处，区综合行政执法局配合',
  }),
  'dispute-decision': decisionLetter({
    issuer: '枣庄市山亭区人民政府办公室',
    issuedOn: '2026年3月20日',
    contact: { person: '政府办演示', phone: '0632-8800012' },
    ...dispute,
    number: '山政办决〔2026〕1号',
    addressees: ['枣庄市山亭区综合行政执法局', '枣庄市山亭区自然资源局', '枣庄市山亭区应急管理局'],
    referral: {
      unit: '枣庄市山亭区司法局',
      title: '关于报请解决砂石堆场占地案件管辖执法争议的请示',
      number: '山司请〔2026〕2号',
    },
    decision: {
      on: '2026年3月19日',
      number: '山政字〔2026〕9号',
      words: '该案由区应急管理局统一查处，其他单位配合取证',
    },
    competent: '枣庄市山亭区应急管理局',
    transferred: true,
  }),
  'inspection-plan': planLetter({
    issuer: '枣庄市山亭区综合行政执法局',
    number: '山综执检〔2026〕1号',
    issuedOn: '2026年3月2日',
    contact: { person: '赵演示', phone: '0632-8800000' },
    name: '建筑垃圾运输专项联合检查',
    addressees: ['枣庄市山亭区公安分局', '枣庄市山亭区住房和城乡建设局'],
    targets: '辖区在建工地、消纳场和运输企业：核准手续、车辆密闭、路线和时间',
    period: '2026年3月2日至2026年3月20日',
    tasks: [
      { unit: '区住房和城乡建设局', task: '检查在建工地12处，核对核准手续和冲洗设施', dueOn: '2026年3月18日' },
      { unit: '区公安分局', task: '路面检查不少于4次，查处超速、超载和闯禁行', dueOn: '2026年3月18日' },
      { unit: '区综合行政执法局', task: '检查消纳场2处、运输企业5家', dueOn: '2026年3月20日' },
    ],
    summaryOn: '2026年3月27日',
    agreement: '建筑垃圾运输执法协作办法',
  }),
  'inspection-summary': summaryLetter({
    issuer: '枣庄市山亭区综合行政执法局',
    number: '山综执检〔2026〕2号',
    issuedOn: '2026年3月26日',
    contact: { person: '赵演示', phone: '0632-8800000' },
    name: '建筑垃圾运输专项联合检查',
    addressees: ['枣庄市山亭区公安分局', '枣庄市山亭区住房和城乡建设局'],
    plan: '山综执检〔2026〕1号',
    period: '2026年3月2日至2026年3月20日',
    results: [
      { unit: '区住房和城乡建设局', checked: 12, problems: 5, rectified: 4 },
      { unit: '区公安分局', checked: 4, problems: 9, rectified: 9 },
      { unit: '区综合行政执法局', checked: 7, problems: 3, rectified: 3 },
    ],
    summary: '主要问题是车辆未密闭和核准手续过期。未整改的1项由区住房和城乡建设局复查，四月起每月抽查一次',
  }),
};
