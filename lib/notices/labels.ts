/** 消息的种类 that any matter may send, or none; the rest are told by the kinds of matter. */
export const KIND_LABELS: Readonly<Record<string, string>> = {
  APPROVAL: '待审批',
  RETURNED: '审批退回',
  URGED: '催办',
  SUPERVISED: '督办',
  SUPERVISION_ENDED: '督办终止',
  SUPPLEMENTED: '补充材料',
  CALENDAR: '期限调整',
  DELEGATED: '代理',
  ACCOUNT: '账号',
  HANDED_OVER: '工作交接',
  CONFIDENTIALITY: '知悉范围',
};

/** What stands in place of a notice about a matter that the reader may no longer open. */
export const HIDDEN_TEXT = '该事项已不由本单位办理，内容不再显示。';

/** What stands in it for the name of a matter for named people from which this one arose (4-2-5). */
export const HIDDEN_NAME = '仅限指定人员查看的事项';
