import type { TransferState } from './procedure';

/** Names of the units as sentences use them. */
export type Names = { sender: string; receiver: string; handler: string };

/** What a page says first: to the one who must act, to everybody else, and the rule in one line. */
export type StatusWords = {
  mine: (names: Names) => string;
  others: (names: Names) => string;
  rule: (names: Names) => string;
};

const answerRule = () =>
  '属于的，受理并在作出处理决定后三日内书面通报；不属于的，写明理由和依据，报请区政府决定，不得再行移送。';

export const STATUS_WORDS: Readonly<Record<TransferState, StatusWords>> = {
  DRAFT: {
    mine: () => '请填写完整，核对后移送。',
    others: ({ sender }) => `${sender}正在拟稿。`,
    rule: () => '应当在认定不属于本部门管辖后三日内移送；情况紧急的，应当立即移送。',
  },
  PENDING_APPROVAL: {
    mine: ({ sender, receiver }) => `请审批：是否以${sender}名义移送${receiver}。`,
    others: ({ sender }) => `等待${sender}分管负责人审批。`,
    rule: () => '同意后立即编号、生成移交函并送达；审批所用时间计算在移送期限内。',
  },
  SENT: {
    mine: ({ receiver }) => `请签收并反馈：本案是否属于${receiver}管辖。`,
    others: ({ receiver }) => `等待${receiver}签收并反馈意见。`,
    rule: answerRule,
  },
  SIGNED: {
    mine: ({ receiver }) => `请反馈：本案是否属于${receiver}管辖。`,
    others: ({ receiver }) => `等待${receiver}反馈意见。`,
    rule: answerRule,
  },
  DECLINED: {
    mine: () => '请报请区政府决定由哪个单位管辖。',
    others: ({ receiver }) => `等待${receiver}报请区政府决定管辖。`,
    rule: () => '反馈不属于本部门管辖的，报请区人民政府决定，不得再行移送。',
  },
  REFERRED: {
    mine: () => '请决定：由哪个单位管辖本案。',
    others: () => '等待区政府决定由哪个单位管辖。',
    rule: () => '可以指定任何单位，包括移出单位；被指定的单位应当接受。',
  },
  DESIGNATED: {
    mine: () => '请接受区政府指定的管辖。',
    others: ({ handler }) => `等待${handler}接受指定管辖。`,
    rule: ({ handler }) => `区政府已决定由${handler}管辖，应当接受，不得再行移送。`,
  },
  ACCEPTED: {
    mine: () => '请办理本案；作出处理决定后登记。',
    others: ({ handler }) => `等待${handler}作出处理决定。`,
    rule: ({ sender, handler }) =>
      sender === handler
        ? '本案由移出单位办理，登记处理决定即办结。'
        : `作出处理决定（含不予处罚、撤销立案）后，应当在三日内书面通报${sender}。`,
  },
  DECIDED: {
    mine: ({ sender }) => `请通报：把处理决定书面通报${sender}。`,
    others: ({ sender, handler }) => `等待${handler}向${sender}通报处理决定。`,
    rule: () => '自作出处理决定之日起三日内书面通报原移送部门。',
  },
  CLOSED: {
    mine: () => '本案移送已办结。',
    others: () => '本案移送已办结。',
    rule: ({ sender, handler }) => (sender === handler ? '处理决定已登记。' : `处理决定已通报${sender}，无须再办。`),
  },
  VOID: {
    mine: () => '草稿已作废。',
    others: () => '草稿已作废。',
    rule: () => '作废的草稿没有编号，没有移送任何单位。',
  },
};

/** Button words where they say more than the step's own label. */
export const BUTTON_WORDS: Readonly<Record<string, string>> = {
  'SENT accept': '签收并接受',
  'SENT sign': '只签收，稍后反馈',
  'DRAFT saveDraft': '修改内容',
  'DRAFT submit': '核对并报审批',
  'DRAFT send': '核对并移送',
};
