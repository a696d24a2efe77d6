import { outgoingLetter } from '@/lib/assistance/letters/outgoing';
import { briefLetter } from '@/lib/bulletins/letters/brief';
import { circularLetter } from '@/lib/bulletins/letters/circular';
import { deploymentLetter } from '@/lib/campaigns/letters/deployment';
import { planLetter } from '@/lib/cooperation/letters/inspection';
import { decisionLetter } from '@/lib/disputes/letters/decision';
import { referralLetter as disputeReferral } from '@/lib/disputes/letters/referral';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { COUNTED } from '@/lib/kernel/letters/wording';
import { minutesLetter } from '@/lib/meetings/letters/minutes';
import { noticeLetter } from '@/lib/meetings/letters/notice';
import { proposalLetter } from '@/lib/proposals/letters/proposal';
import { answerLetter } from '@/lib/requests/letters/answer';
import { requestLetter } from '@/lib/requests/letters/request';
import { clause } from '@/lib/rulebook/clauses';
import { localDate } from '@/lib/rulebook/local-date';
import { shareLetter } from '@/lib/sharing/letters/share';
import { SHARE_KINDS } from '@/lib/sharing/procedure-kinds';
import { orderLetter } from '@/lib/supervision/letters/order';
import { feedbackLetter } from '@/lib/transfers/letters/feedback';
import { referralLetter } from '@/lib/transfers/letters/referral';
import { UNITS } from '@/lib/units/register';
import { circularSample } from './paper-samples';

/** Twenty-two characters: longer than any unit of the register. */
const UNIT = '枣庄市山亭区农业农村和水利水务综合服务保障中心';
const OFFICE = '枣庄市山亭区综合行政执法联席会议办公室';
const MANY = UNITS.slice(0, 15);
const CASE =
  '演示山水生态农业专业合作社联合社涉嫌未取得建设工程规划许可擅自占用永久基本农田建设观光用房、停车场和附属道路并拒不改正案';
const TALK =
  '当事人自二〇二六年九月起组织人员、机械进场施工，先后完成场地平整、基础浇筑和钢柱安装，期间未申请办理用地手续，也未公示任何批准文件；经两次书面告知，仍未停止施工。';
const contact = { person: '演示甲', phone: '0632-8810000' };
const head = { issuer: UNIT, issuedOn: '2026年12月31日', contact };
const sent = {
  unit: OFFICE,
  title: `关于移交${CASE}的函`,
  number: '山综执联办移〔2026〕147号',
  sentOn: '2026年12月21日',
};
const story = [TALK, TALK, TALK].join('\n');

/** Of every family of letters one with all its names, titles and lists at their longest. */
export const longLetterSamples: Record<string, LetterContent> = {
  'long-feedback': feedbackLetter({
    ...head,
    number: '山农水服函〔2026〕118号',
    case: { name: CASE },
    transfer: sent,
    receivedOn: '2026年12月22日',
    answer: { kind: 'notOurs', reasons: TALK, legalBasis: '《中华人民共和国土地管理法》第七十七条' },
  }),
  'long-referral': referralLetter({
    ...head,
    number: '山农水服请〔2026〕40号',
    copyTo: MANY.map((unit) => unit.letterName),
    case: { name: CASE, facts: TALK },
    government: '枣庄市山亭区人民政府',
    approvedBy: '欧阳演示',
    transfer: sent,
    receivedOn: '2026年12月22日',
    feedbackNumber: '山农水服函〔2026〕118号',
    reasons: TALK,
    legalBasis: '《中华人民共和国土地管理法》第七十七条',
    proposal: `由${OFFICE}商有关部门提出管辖意见`,
  }),
  'long-share': shareLetter({
    ...head,
    number: '山农水服抄〔2026〕112号',
    addressees: MANY.map((unit) => unit.name),
    copyTo: [],
    clause: clause('3-4-1').focus,
    kind: SHARE_KINDS.APPROVAL,
    urgent: true,
    eventOn: localDate('2026-12-30'),
    fields: {
      title: `关于${CASE}涉及的农业设施建设备案`,
      documentNo: '山农水服许字（演示）112号',
      issuer: '',
      party: '演示山水生态农业专业合作社联合社',
      laws: '《中华人民共和国农民专业合作社法》第三十三条',
      content: story,
      effectiveOn: localDate('2027-01-01'),
      validUntil: localDate('2029-12-31'),
      publicity: '',
      fullRecord: '',
      legalReview: '',
      checkNote: '',
    },
    files: Array.from({ length: 11 }, (_, i) => `第${i + 1}号农业设施建设备案材料和有关图纸说明.pdf`),
  }),
  'long-request': requestLetter({
    ...head,
    number: '山农水服协〔2026〕112号',
    requested: UNIT,
    title: `认定${CASE}的地类、面积和地上附着物的性质`,
    questionLabel: '需要认定、鉴定的问题',
    question: TALK,
    facts: TALK,
    urgent: { place: '北庄镇演示村东侧三百米处' },
    quote: clause('4-2-1').focus,
    due: { text: '2027年1月8日24:00', explanation: COUNTED },
    materials: [],
  }),
  'long-answer': answerLetter({
    ...head,
    number: '山农水服协复〔2026〕103号',
    title: `认定${CASE}的地类、面积和地上附着物的性质`,
    request: sent,
    receivedOn: '2026年12月22日',
    answer: { kind: 'answer', words: story },
    quote: clause('4-2-1').focus,
    attachments: Array.from({ length: 12 }, (_, i) => `第${i + 1}号勘测定界图和现场影像资料及其制作说明.pdf`),
  }),
  'long-hazard': outgoingLetter({
    ...head,
    kind: 'hazard',
    number: '山农水服患〔2026〕114号',
    unit: '枣庄市山亭区人民政府',
    title: `演示水库下游河道因${CASE.slice(0, 44)}导致行洪受阻`,
    category: '安全隐患',
    beganAt: '2026年12月30日08:40',
    documentNo: '',
    partyName: '演示山水生态农业专业合作社联合社',
    certificate: '',
    place: '北庄镇演示村东侧三百米处河道',
    facts: story,
    basis: '《中华人民共和国防洪法》第二十二条',
    demand: TALK,
    quote: clause('4-1-1').focus,
    approvedBy: '欧阳演示',
    materials: [],
  }),
  'long-decision': decisionLetter({
    ...head,
    subject: `${CASE}由谁管辖`,
    sides: [UNIT, OFFICE, ...MANY.slice(1, 4).map((unit) => unit.letterName)],
    about: '山综执联办移〔2026〕147号',
    number: '山政办决〔2026〕118号',
    addressees: MANY.map((unit) => unit.letterName),
    referral: {
      unit: '枣庄市山亭区司法局',
      title: `关于报请解决${CASE}管辖执法争议的请示`,
      number: '山司请〔2026〕2号',
    },
    decision: { on: '2026年12月30日', number: '山政字〔2026〕119号', words: TALK },
    competent: UNIT,
    transferred: true,
  }),
  'long-dispute-referral': disputeReferral({
    ...head,
    subject: `${CASE}由谁管辖`,
    sides: [UNIT, OFFICE],
    about: '山综执联办移〔2026〕147号',
    number: '山农水服请〔2026〕41号',
    government: '枣庄市山亭区人民政府',
    approvedBy: '欧阳演示',
    issue: TALK,
    views: [
      { unit: UNIT, words: TALK },
      { unit: OFFICE, words: TALK },
    ],
    sessions: ['2026年12月24日在区司法局三楼会议室'],
    failure: TALK,
    proposal: TALK,
  }),
  'long-plan': planLetter({
    ...head,
    number: '山农水服检〔2026〕101号',
    name: '农田水利设施管护范围内违法建设、非法取土和倾倒建筑垃圾问题专项联合检查',
    addressees: MANY.map((unit) => unit.letterName),
    targets: TALK,
    period: '2026年12月31日至2027年1月31日',
    tasks: MANY.map((unit) => ({ unit: unit.name, task: TALK.slice(0, 36), dueOn: '2027年1月28日' })),
    summaryOn: '2027年2月10日',
    agreement: '农田水利设施管护执法协作办法',
  }),
  'long-notice': noticeLetter({
    ...head,
    issuer: OFFICE,
    number: '山综执联办通〔2026〕123号',
    meeting: '2026年第13次综合行政执法联席会议',
    heldOn: '2026年12月31日（周四）',
    startsAt: '14:30',
    place: '区政府第二会议室',
    president: '王演示',
    agenda: Array.from({ length: 12 }, (_, i) => ({
      title: `${TALK.slice(0, 20 + i)}有关问题`,
      minutes: 15,
      presenter: UNITS[i]?.name ?? '',
    })),
    open: MANY.map((unit) => ({ title: TALK.slice(9, 34), lead: unit.name, dueOn: '2026年12月28日' })),
    guests: MANY.map((unit) => `${unit.name}分管负责人`),
    requirements: TALK,
  }),
  'long-minutes': minutesLetter({
    issuer: OFFICE,
    issuedOn: '2026年12月31日',
    meeting: '2026年第13次综合行政执法联席会议',
    number: '山综执联办纪〔2026〕113号',
    heldOn: '2026年12月30日',
    beganAt: '14:30',
    endedAt: '17:45',
    place: '区政府第二会议室',
    president: '王演示',
    signedBy: '王演示',
    items: Array.from({ length: 12 }, (_, i) => ({
      heading: `关于${TALK.slice(6, 22 + i)}`,
      content: TALK,
      duty: {
        lead: UNITS[i]?.name ?? '',
        co: MANY.slice(0, 4).map((unit) => unit.name),
        dueOn: '2027年1月28日',
        deliverable: '工作指引',
      },
    })),
    present: MANY.map((unit) => `${unit.name}欧阳演示`),
    onLeave: ['区应急管理局'],
    absent: [],
    guests: MANY.map((unit) => `${unit.name}何演示`),
    corrects: null,
    sentTo: UNITS.map((unit) => unit.name),
  }),
  'long-deployment': deploymentLetter({
    ...head,
    issuer: OFFICE,
    number: '山综执联办通〔2026〕109号',
    name: '农田水利设施管护范围内违法建设和非法取土专项行动',
    startsOn: '2026年12月31日',
    endsOn: '2027年1月31日',
    lead: '区综合行政执法局',
    tasks: MANY.map((unit) => ({ unit: unit.name, task: TALK })),
    basis: TALK,
    goal: story,
    approvedBy: '组长演示',
    addressee: MANY.map((unit) => unit.name).join('、'),
  }),
  'long-proposal': proposalLetter({
    ...head,
    issuer: OFFICE,
    number: '山综执联办报〔2026〕101号',
    approvedBy: '欧阳演示',
    form: 'REPORT',
    subject: '镇街综合执法办公室人员派驻、装备配备、经费保障和联合执法派单反馈渠道运行情况及下一步改进建议',
    ground: story,
    content: story,
  }),
  'long-order': orderLetter({
    ...head,
    issuer: OFFICE,
    number: '山综执联办督〔2026〕103号',
    subject: CASE,
    unit: UNIT,
    matter: `案件移送“${CASE}”（山综执联办移〔2026〕147号），目前环节为“待反馈”`,
    demand: TALK,
    dueText: '2027年1月8日24:00',
  }),
  'long-brief': briefLetter({
    ...head,
    issuer: OFFICE,
    number: '山综执联办简报〔2026〕10号',
    figures: circularSample,
    lead: TALK,
    contributions: MANY.map((unit) => ({ unit: unit.name, title: TALK.slice(9, 34), text: TALK })),
  }),
  'long-circular': circularLetter({
    ...head,
    issuer: OFFICE,
    number: '山综执联办通报〔2026〕10号',
    figures: {
      ...circularSample,
      units: UNITS.slice(0, 24).flatMap((unit) =>
        circularSample.units.slice(0, 1).map((line) => ({ ...line, id: unit.id, name: unit.name })),
      ),
    },
    lead: TALK,
    problems: story,
    demands: story,
  }),
};
