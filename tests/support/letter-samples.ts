import type { LetterContent, LetterMaterial } from '@/lib/kernel/letters/content';
import { COUNTED } from '@/lib/kernel/letters/wording';
import { answerLetter } from '@/lib/supervision/letters/answer';
import { orderLetter } from '@/lib/supervision/letters/order';
import { designationLetter } from '@/lib/transfers/letters/designation';
import { feedbackLetter } from '@/lib/transfers/letters/feedback';
import { noticeLetter } from '@/lib/transfers/letters/notice';
import { referralLetter } from '@/lib/transfers/letters/referral';
import { materialCategories, type TransferFacts, transferLetter } from '@/lib/transfers/letters/transfer';
import { sharingLetterSamples } from './letter-samples-sharing';
import { paperSamples } from './paper-samples';

const bureau = '枣庄市山亭区综合行政执法局';
const resources = '枣庄市山亭区自然资源局';
const contact = { person: '演示甲', phone: '0632-8810000' };
const name = '山亭区演示石材加工有限公司涉嫌未经批准占用土地修建钢结构厂房案';
const head = { issuer: resources, issuedOn: '2026年11月24日', contact };

const material = (category: keyof typeof materialCategories, title: string, sha256: string | null): LetterMaterial => ({
  category: materialCategories[category],
  name: title,
  quantity: '1份4页',
  form: sha256 === null ? '复印件' : '电子文件',
  sha256,
});

/** Facts of an ordinary transfer, complete in every field. */
export const sampleFacts: TransferFacts = {
  issuer: bureau,
  number: '山综执移〔2026〕47号',
  issuedOn: '2026年11月23日',
  contact,
  copyTo: ['枣庄市山亭区综合行政执法联席会议办公室'],
  case: {
    name,
    source: '12345热线交办（2026年11月10日）',
    party: {
      kind: 'organisation',
      name: '山亭区演示石材加工有限公司',
      identity: '9137**********01X4',
      phone: '138****0000',
      address: '山亭区桑村镇演示村',
    },
    foundOn: '2026年11月11日',
    place: '山亭区桑村镇演示村东300米',
    facts: '该公司在未取得用地批准手续的情况下，占用土地修建钢结构厂房，占地约2860平方米，其中耕地1120平方米。',
    findings: '经现场检查，厂房基础及钢柱已完成；当事人未能提供用地批准文件，承认上述事实。',
    measures: '11月11日10时20分当场责令停止施工，送达《责令停止违法行为通知书》；11月16日复查，已停工。',
  },
  receiver: resources,
  reasons: '该行为涉嫌违反土地管理法律规定，非法占用土地行为的查处职能未划转我局',
  legalBasis: '《中华人民共和国土地管理法》第七十七条',
  urgent: false,
  materials: [
    material('2-3-2', '现场检查笔录', 'a'.repeat(64)),
    material('2-3-2', '12345热线交办单（隐去举报人信息）', 'b'.repeat(64)),
    material('2-3-3', '现场照片及无人机航拍', 'c'.repeat(64)),
    material('2-3-3', '宗地界址补测成果图', null),
  ],
  feedback: {
    dueText: '2026年11月26日24:00',
    explanation: COUNTED,
  },
};

const long =
  '经查，当事人自2026年9月起组织人员、机械进场施工，先后完成场地平整、基础浇筑和钢柱安装，期间未向有关部门申请办理用地手续，也未公示任何批准文件；执法人员到场后，当事人能够配合调查，如实陈述施工经过。';
const transfer = {
  unit: bureau,
  title: transferLetter(sampleFacts).title,
  number: sampleFacts.number,
  sentOn: '2026年11月23日',
};

/** A letter of every kind and the awkward shapes: short and long title, two pages of facts, many materials, urgent. */
export const letterSamples: Record<string, LetterContent> = {
  ...paperSamples,
  ...sharingLetterSamples,
  transfer: transferLetter(sampleFacts),
  'transfer-short': transferLetter({
    ...sampleFacts,
    copyTo: [],
    urgent: true,
    case: {
      ...sampleFacts.case,
      name: '演示丙涉嫌采砂案',
      measures: null,
      party: { kind: 'person', name: '演示丙', identity: '370************23X', phone: null, address: null },
    },
    materials: sampleFacts.materials.slice(0, 1),
  }),
  'transfer-long': transferLetter({
    ...sampleFacts,
    case: {
      ...sampleFacts.case,
      name: '枣庄市山亭区北庄镇演示山水生态农业专业合作社联合社涉嫌未取得建设工程规划许可擅自占用永久基本农田建设观光用房和停车场案',
      facts: Array.from({ length: 4 }, () => long).join('\n'),
    },
    materials: Array.from({ length: 32 }, (_, i) =>
      material(
        i < 9 ? '2-3-2' : i < 26 ? '2-3-3' : '2-3-4',
        `第${i + 1}号现场检查、询问和勘验材料`,
        i % 3 === 0 ? null : `${i % 10}`.repeat(64),
      ),
    ),
  }),
  'feedback-accepted': feedbackLetter({
    ...head,
    number: '山自资函〔2026〕18号',
    case: { name },
    transfer,
    receivedOn: '2026年11月23日',
    answer: { kind: 'accepted', acceptedOn: '2026年11月24日', handler: '执法监察大队' },
  }),
  'feedback-not-ours': feedbackLetter({
    ...head,
    number: '山自资函〔2026〕19号',
    case: { name },
    transfer,
    receivedOn: '2026年11月23日',
    answer: {
      kind: 'notOurs',
      reasons: '经核对地类，涉案地块不属于耕地，厂房属于未取得规划许可的建设',
      legalBasis: '山办发〔2017〕23号',
    },
  }),
  notice: noticeLetter({
    ...head,
    issuedOn: '2026年12月2日',
    number: '山自资函〔2026〕21号',
    case: { name },
    transfer,
    decision: {
      kind: 'penalty',
      decidedOn: '2026年12月1日',
      document: { title: '行政处罚决定书', number: '山自资罚〔2026〕31号' },
      content: '责令退还非法占用的土地，限期拆除在非法占用的土地上新建的建筑物和其他设施，恢复土地原状',
    },
  }),
  referral: referralLetter({
    ...head,
    number: '山自资〔2026〕40号',
    copyTo: [bureau],
    case: { name, facts: sampleFacts.case.facts },
    government: '枣庄市山亭区人民政府',
    approvedBy: '演示辛',
    transfer,
    receivedOn: '2026年11月23日',
    feedbackNumber: '山自资函〔2026〕19号',
    reasons: '经核对地类，涉案地块不属于耕地，厂房属于未取得规划许可的建设',
    legalBasis: '山办发〔2017〕23号',
    proposal: '由枣庄市山亭区综合行政执法局管辖',
  }),
  designation: designationLetter({
    issuer: '枣庄市山亭区人民政府办公室',
    number: '山政办函〔2026〕7号',
    issuedOn: '2026年11月30日',
    contact,
    copyTo: [resources],
    case: { name },
    designated: bureau,
    referral: { unit: resources, title: `${resources}关于报请指定${name}管辖的请示`, number: '山自资〔2026〕40号' },
    decision: { on: '2026年11月30日', number: '山政字〔2026〕21号' },
    reasons: '涉案行为属于未取得建设工程规划许可进行建设，相应行政处罚职能已划转',
    materialsHeldBy: resources,
    originalSender: null,
  }),
  supervision: orderLetter({
    issuer: '枣庄市山亭区综合行政执法联席会议办公室',
    number: '山综执联办督〔2026〕3号',
    issuedOn: '2026年11月27日',
    contact,
    subject: name,
    unit: resources,
    matter: `案件移送“${name}”（山综执移〔2026〕5号），目前环节为“待反馈”。其中“反馈意见”应于2026年11月26日24:00前完成，截至2026年11月27日尚未完成`,
    demand: '立即明确承办人员，依法审查管辖，按期反馈意见',
    dueText: '2026年11月30日24:00',
  }),
  'supervision-unit': orderLetter({
    issuer: '枣庄市山亭区综合行政执法联席会议办公室',
    number: '山综执联办督〔2026〕4号',
    issuedOn: '2026年11月27日',
    contact: { ...contact, phone: '' },
    subject: '报送行政执法人员名录和联络员名单',
    unit: resources,
    matter: null,
    demand: '核对本单位持证执法人员，报送名录；联络员变动的，同时报送名单。',
    dueText: '2026年12月4日24:00',
  }),
  'supervision-answer': answerLetter({
    issuer: resources,
    number: '山自资督复〔2026〕1号',
    issuedOn: '2026年12月1日',
    contact,
    to: '枣庄市山亭区综合行政执法联席会议办公室',
    subject: name,
    order: { title: `关于督办“${name}”事项的通知`, number: '山综执联办督〔2026〕3号' },
    words: '已明确专人办理。\n经审查，该案属于我局管辖，已于2026年11月30日反馈。',
    lateReason: '涉案地块权属资料调取较慢。',
  }),
};
