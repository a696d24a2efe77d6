import type { BulletinState, CircularState } from './procedure';

type Words = { mine: string; others: string; rule: string };

const CALL_RULE = '收集各成员单位与综合行政执法有关的工作开展情况，编制工作简报，发布工作信息。';
const NO_SCORE = '法定期限的数字来自看板，取数后固定；到期不足5件的不计算按期率。';

/** A 简报 by state: to the one who must act, to everybody else, the rule (1-3-1). */
export const BULLETIN_WORDS: Readonly<Record<BulletinState, Words>> = {
  COLLECTING: { mine: '正在征集各单位的工作情况。', others: '正在征集各单位的工作情况。', rule: CALL_RULE },
  COMPOSING: {
    mine: '请选择采用的供稿、写好导语，预览后报办公室主任审核。',
    others: '等待联席会议办公室编制。',
    rule: NO_SCORE,
  },
  PENDING_APPROVAL: {
    mine: '请审核：同意即编号印发。',
    others: '等待办公室主任审核。',
    rule: '同意后自动编号，送达各成员单位和镇街；审核前可以取回修改。',
  },
  ISSUED: { mine: '请签收本期简报。', others: '简报已印发。', rule: '内容和数据从印发时起不再改变。' },
  VOID: { mine: '已作废。', others: '已作废。', rule: '没有印发任何文件；该月可以重新编制。' },
};

/** A 通报 by state (1-2-2). */
export const CIRCULAR_WORDS: Readonly<Record<CircularState, Words>> = {
  COMPOSING: {
    mine: '请写好前后文字，预览后报办公室主任审核。',
    others: '联席会议办公室正在起草。',
    rule: NO_SCORE,
  },
  PENDING_APPROVAL: {
    mine: '请审核：同意即报组长签发。',
    others: '等待办公室主任审核。',
    rule: '数据不能修改，只能退回后重新取数；审核前可以取回修改。',
  },
  PENDING_SIGNATURE: {
    mine: '请签发：签发即编号印发。',
    others: '等待组长签发。',
    rule: '签发后自动编号，送达各成员单位和镇街，数据和文字从此不再改变。',
  },
  ISSUED: {
    mine: '请签收本期通报。',
    others: '通报已印发。',
    rule: '数据是取数时刻的看板数字，此后的办理不改变已印发的通报。',
  },
  VOID: { mine: '已作废。', others: '已作废。', rule: '没有印发任何文件；该月可以重新起草。' },
};

/** Button words where they say more than the step's own. */
export const BUTTON_WORDS: Readonly<Record<string, string>> = {
  'COMPOSING save': '编辑和预览',
};

/** Units to call, in groups, by their kind; the kinds that 各成员单位 means are called unless unticked. */
export const CALL_GROUPS: readonly { title: string; kinds: readonly string[]; called: boolean }[] = [
  { title: '成员单位', kinds: ['BUREAU', 'MEMBER'], called: true },
  { title: '镇街、开发区', kinds: ['TOWNSHIP'], called: true },
  { title: '其他单位', kinds: ['GOV', 'JUDICIAL', 'EXPERT', 'OTHER'], called: false },
];

/** The paper's own name in red, as it is printed. */
export const BRIEF_MARK = '综合行政执法工作简报';
/** What stands for the number until it is taken. */
export const UNNUMBERED = { bulletin: '〔印发后编号〕', circular: '〔签发后编号〕' } as const;
