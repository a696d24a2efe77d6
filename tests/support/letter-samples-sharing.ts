import type { LetterContent } from '@/lib/kernel/letters/content';
import { findClause } from '@/lib/rulebook/clauses';
import { localDate } from '@/lib/rulebook/local-date';
import { correctionLetter, type ShareLetterFacts, shareLetter } from '@/lib/sharing/letters/share';
import { SHARE_KINDS } from '@/lib/sharing/procedure-kinds';

const NONE = { publicity: '', fullRecord: '', legalReview: '', checkNote: '' } as const;
const approval: ShareLetterFacts = {
  issuer: '枣庄市山亭区住房和城乡建设局',
  number: '山住建抄〔2026〕12号',
  issuedOn: '2026年11月24日',
  contact: { person: '住建演示', phone: '0632-8810000' },
  addressees: ['枣庄市山亭区综合行政执法局'],
  copyTo: [],
  clause: findClause('3-4-1')?.focus ?? '',
  kind: SHARE_KINDS.APPROVAL,
  urgent: false,
  eventOn: localDate('2026-11-20'),
  fields: {
    ...NONE,
    title: '城市道路挖掘许可',
    documentNo: '山住建许字（演示）112号',
    issuer: '',
    party: '演示管网建设有限公司',
    laws: '《城市道路管理条例》第三十三条',
    content:
      '准予在演示路北段挖掘敷设供水管线，工期十五日，完工后恢复路面；施工期间设置围挡和警示标志，夜间设置警示灯。',
    effectiveOn: null,
    validUntil: localDate('2026-12-31'),
  },
  files: ['许可决定书.pdf', '路面恢复方案.pdf'],
};
const penalty: ShareLetterFacts = {
  ...approval,
  issuer: '枣庄市山亭区综合行政执法局',
  number: '山综执抄〔2026〕31号',
  addressees: ['区公安分局', '区住房和城乡建设局', '区市场监管局', '区生态环境分局', '区自然资源局', '区应急管理局'],
  clause: findClause('3-4-2')?.focus ?? '',
  kind: SHARE_KINDS.PENALTY,
  fields: {
    ...approval.fields,
    title: '演示石材加工厂擅自倾倒建筑垃圾案',
    documentNo: '山综执罚字（演示）31号',
    party: '演示石材加工厂',
    laws: '《城市建筑垃圾管理规定》第二十条',
    content: '责令限期清运，罚款人民币5,000元。',
    validUntil: null,
    publicity: 'DONE',
    fullRecord: 'DONE',
    legalReview: 'NOT_REQUIRED',
    checkNote: '未达到重大执法决定法制审核标准，由法制员审核。',
  },
  files: [],
};

/** Every letter that copies or corrects information, with made-up names. */
export const sharingLetterSamples: Record<string, LetterContent> = {
  'share-approval': shareLetter(approval),
  'share-penalty': shareLetter(penalty),
  'share-urgent': shareLetter({
    ...approval,
    clause: findClause('3-4-3')?.focus ?? '',
    kind: SHARE_KINDS.DOCUMENT,
    urgent: true,
    fields: {
      ...approval.fields,
      title: '关于立即开展城镇燃气安全隐患排查的紧急通知',
      documentNo: '鲁应急明电（演示）9号',
      issuer: '省应急管理厅',
      party: '',
      laws: '',
      content: '立即排查餐饮场所瓶装燃气使用情况，逐户登记，发现隐患当场处置。',
      validUntil: null,
    },
    files: [],
  }),
  'share-correction': correctionLetter({
    ...penalty,
    number: '山综执更〔2026〕2号',
    replaced: '山综执抄〔2026〕31号',
    reason: '抄送时罚款数额填写有误，以决定书载明的3,000元为准。',
  }),
};
