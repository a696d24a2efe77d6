import { outgoingLetter } from '@/lib/assistance/letters/outgoing';
import { replyLetter } from '@/lib/assistance/letters/reply';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { COUNTED } from '@/lib/kernel/letters/wording';
import { answerLetter } from '@/lib/requests/letters/answer';
import { extensionLetter } from '@/lib/requests/letters/extension';
import { requestLetter } from '@/lib/requests/letters/request';
import { clause } from '@/lib/rulebook/clauses';

const bureau = '枣庄市山亭区综合行政执法局';
const resources = '枣庄市山亭区自然资源局';
const housing = '枣庄市山亭区住房和城乡建设局';
const contact = { person: '演示甲', phone: '0632-8810000' };
const own = { issuer: bureau, issuedOn: '2026年11月23日', contact };
const theirs = { issuer: resources, issuedOn: '2026年11月27日', contact };
const file = {
  category: '所附材料',
  name: '现场检查笔录和照片.pdf',
  quantity: '1份',
  form: '电子文件',
  sha256: 'a'.repeat(64),
};
const asked = {
  unit: bureau,
  title: '关于认定演示砂石堆场占用地块的地类和面积的协助函',
  number: '山综执协〔2026〕12号',
  sentOn: '2026年11月23日',
};
const title = '认定演示砂石堆场占用地块的地类和面积';
const received = { title, request: asked, receivedOn: '2026年11月23日' };

const told = {
  ...own,
  documentNo: '',
  partyName: '',
  certificate: '',
  place: '',
  basis: '',
  approvedBy: null,
  materials: [],
};

/** Every letter of a request, a hazard and a letter to a unit in charge, with made-up names. */
export const coordinationLetterSamples: Record<string, LetterContent> = {
  'request-appraisal': requestLetter({
    ...own,
    number: '山综执协〔2026〕12号',
    requested: resources,
    title,
    questionLabel: '需要认定、鉴定的问题',
    question: '1. 涉案地块的地类；2. 占用面积；3. 是否涉及永久基本农田。',
    facts: '演示砂石经营部在山城街道演示村一处地块堆放砂石，现场测量约二百平方米，当事人不能出示用地手续。',
    urgent: { place: '山城街道演示村东侧' },
    quote: clause('4-2-1').focus,
    due: {
      text: '2026年11月30日24:00',
      explanation: COUNTED,
    },
    materials: [file],
  }),
  'request-legal': requestLetter({
    ...own,
    number: '山综执协〔2026〕13号',
    requested: '枣庄市山亭区司法局',
    title: '审核演示公司户外广告处罚决定草案',
    questionLabel: '需要法律顾问服务的内容',
    question: '事实认定、法律适用和程序是否适当。',
    facts: '演示公司未经批准设置大型户外广告，拟责令限期拆除并罚款。',
    urgent: null,
    quote: clause('4-2-3').focus,
    due: null,
    materials: [],
  }),
  'request-addition': answerLetter({
    ...theirs,
    ...received,
    number: '山自资协复〔2026〕5号',
    answer: { kind: 'addition', words: '补充提供涉案地块二〇二〇年以来的卫星影像四幅。' },
    quote: clause('4-2-1').focus,
    attachments: ['卫星影像说明.docx', '影像四幅.zip'],
  }),
  'request-answer': answerLetter({
    ...theirs,
    ...received,
    number: '山自资协复〔2026〕3号',
    answer: {
      kind: 'answer',
      words: '经实地测绘，涉案地块地类为旱地。\n占用面积二百一十三平方米。\n不涉及永久基本农田。',
    },
    quote: clause('4-2-1').focus,
    attachments: ['勘测定界图.pdf'],
  }),
  'request-refusal': answerLetter({
    ...theirs,
    ...received,
    title: '调取演示商行的举报人信息',
    number: '山自资协复〔2026〕4号',
    answer: {
      kind: 'refusal',
      ground: '《市场监督管理投诉举报处理暂行办法》第三十一条',
      words: '举报人要求对个人信息保密，已向其转达核实事项。',
    },
    quote: clause('4-2-4').focus,
    attachments: [],
  }),
  'request-extension': extensionLetter({
    ...theirs,
    ...received,
    number: '山自资协延〔2026〕2号',
    fromOn: '2026年11月30日',
    toOn: '2026年12月7日',
    reason: '涉案地块边界需要实地测绘，所需时间较长',
    quote:
      '对于情况特殊或认定、鉴定过程所需时间较长的，相关部门或者技术鉴定机构应事先告知，可延长时间出具认定、鉴定结论',
  }),
  'hazard-notice': outgoingLetter({
    ...told,
    kind: 'hazard',
    number: '山综执患〔2026〕3号',
    unit: housing,
    title: '演示路燃气管道被违建占压',
    category: '安全隐患',
    beganAt: '2026年11月23日08:40',
    place: '桑村镇演示路18号院',
    facts: '拆违检查中发现违建棚房压在燃气管道上方，棚内有明火作业。\n已责令停止明火作业并设置警戒。',
    demand: '请立即组织检测管道，督促燃气企业采取安全措施。',
    quote: clause('4-1-1').focus,
  }),
  'hazard-report': outgoingLetter({
    ...told,
    kind: 'hazard',
    number: '山综执患〔2026〕4号',
    unit: '枣庄市山亭区人民政府',
    title: '演示市场摊位清退引发聚集',
    category: '社会稳定隐患',
    beganAt: '2026年11月23日08:50',
    place: '山城街道演示市场',
    facts: '清理占道摊位时三十余名经营者聚集，要求安置，情绪激动。已暂停清理，现场劝导。',
    demand: '建议由区人民政府组织街道、市场主办方研究安置方案。',
    quote: clause('4-1-1').focus,
    approvedBy: '赵分管',
  }),
  'assistance-revoked': outgoingLetter({
    ...told,
    kind: 'assistance',
    number: '山综执函〔2026〕9号',
    unit: housing,
    title: '吊销演示建材公司排水许可证',
    category: '吊销证件',
    beganAt: '2026年11月20日',
    documentNo: '山综执罚〔2026〕31号',
    partyName: '演示建材有限公司',
    certificate: '城镇污水排入排水管网许可证（演示）第12号',
    facts: '该公司多次向排水管网倾倒水泥浆，经责令改正拒不改正，依法作出吊销排水许可证的决定。',
    basis: '《城镇排水与污水处理条例》第五十条',
    demand: '请办理许可证注销手续，并加强对该公司排水口的监管。',
    quote: clause('4-3-1').focus,
    materials: [{ ...file, category: '决定文书', name: '行政处罚决定书.pdf' }],
  }),
  'assistance-withdrawal': outgoingLetter({
    ...told,
    kind: 'withdrawal',
    number: '山综执撤〔2026〕2号',
    unit: '枣庄市山亭区市场监督管理局',
    title: '撤销演示餐馆以虚假材料取得的经营许可',
    category: '行政许可证件',
    beganAt: '2026年11月20日',
    partyName: '演示餐馆',
    certificate: '食品经营许可证（演示）第208号',
    facts: '查处占道经营中发现该餐馆申请许可时提交的房屋租赁合同系伪造。',
    basis: '《行政许可法》第六十九条第二款',
    demand: '请依法撤销该许可证，并将结果函告我局。',
    quote: clause('4-3-2').focus,
    materials: [{ ...file, category: '案件有关材料', name: '租赁合同核查笔录.pdf' }],
  }),
  'assistance-reply': replyLetter({
    ...theirs,
    issuer: housing,
    number: '山住建函复〔2026〕5号',
    title: '吊销演示建材公司排水许可证',
    request: { ...asked, title: '关于吊销演示建材公司排水许可证的函', number: '山综执函〔2026〕9号' },
    receivedOn: '2026年11月23日',
    outcome: '已依法处理',
    result: '已注销该公司排水许可证并公告，封堵违规排水口一处。',
    attachments: ['注销公告.pdf'],
  }),
  'assistance-addition': replyLetter({
    ...theirs,
    issuer: housing,
    number: '山住建函复〔2026〕6号',
    title: '吊销演示建材公司排水许可证',
    request: { ...asked, title: '关于吊销演示建材公司排水许可证的函', number: '山综执函〔2026〕9号' },
    receivedOn: '2026年11月23日',
    outcome: '已依法处理',
    result: '该公司逾期未申请复议、提起诉讼，注销公告已经期满。',
    attachments: [],
    further: true,
  }),
};
