import { deploymentLetter } from '@/lib/campaigns/letters/deployment';
import { policeNoticeLetter } from '@/lib/campaigns/letters/police-notice';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { proposalLetter } from '@/lib/proposals/letters/proposal';

const OFFICE = '枣庄市山亭区综合行政执法联席会议办公室';
const campaign = {
  issuedOn: '2026年11月24日',
  contact: { person: '办公演示', phone: '0632-8800000' },
  name: '城乡结合部占道经营专项行动',
  startsOn: '2026年12月1日',
  endsOn: '2026年12月10日',
  lead: '区综合行政执法局',
  tasks: [
    { unit: '区综合行政执法局', task: '牵头组织，检查沿街商户和流动摊点，依法查处占道经营' },
    { unit: '区市场监管局', task: '检查经营主体资格和食品摊点，引导入市经营' },
    { unit: '山城街道', task: '做好商户宣传和疏导点设置' },
  ],
};
const goal = '集中整治山城街道、西集镇三处集市周边的占道经营和流动摊点。\n做到一处一策，疏堵结合，行动后不反弹。';
const proposal = {
  issuer: OFFICE,
  issuedOn: '2026年11月24日',
  contact: { person: '办公演示', phone: '0632-8800000' },
  approvedBy: '组长演示',
  ground:
    '今年以来移送的占地案件，近三分之一因缺少界址测绘成果不能及时立案。\n测绘职责和经费没有明确规定，影响案件移送的时效。',
  content: '建议由移出单位在移送前完成界址测绘。\n所需费用列入区级财政预算，由区财政局统筹安排。',
};

/** Letters of campaigns and proposals, with made-up names (1-2-4, 1-2-5, 7-2-1). */
export const officeLetterSamples: Record<string, LetterContent> = {
  'campaign-deployment': deploymentLetter({
    ...campaign,
    issuer: OFFICE,
    number: '山综执联办通〔2026〕9号',
    basis: '联席会议议定事项；近两个月占道经营举报明显增多。',
    goal,
    approvedBy: '组长演示',
    addressee: '区综合行政执法局、区市场监管局、山城街道',
  }),
  'campaign-police': policeNoticeLetter({
    ...campaign,
    issuer: '枣庄市山亭区综合行政执法局',
    number: '山综执警〔2026〕3号',
    police: '枣庄市山亭区公安分局',
    goal,
    deployment: '山综执联办通〔2026〕9号',
    muster: '12月1日8时30分，区综合行政执法局院内',
    request: '请安排警力6名，维持现场秩序。\n在三处集市各设一处执勤点，处置阻碍执法等突发情况。',
  }),
  'proposal-request': proposalLetter({
    ...proposal,
    number: '山综执联办请〔2026〕2号',
    form: 'REQUEST',
    subject: '明确占地案件界址测绘职责和经费',
  }),
  'proposal-report': proposalLetter({
    ...proposal,
    number: '山综执联办报〔2026〕1号',
    form: 'REPORT',
    subject: '镇街综合执法办公室运行情况和改进建议',
  }),
};
