/** 消息的种类. */
export const KIND_LABELS: Readonly<Record<string, string>> = {
  APPROVAL: '待审批',
  RETURNED: '审批退回',
  ARRIVED: '收到移送',
  WITHDRAWN: '移送撤回',
  ACCEPTED: '接受反馈',
  DECLINED: '管辖异议',
  REFERRED: '报请决定',
  DESIGNATED: '指定管辖',
  NOTIFIED: '处理通报',
  URGED: '催办',
  SUPERVISED: '督办',
  CALLED: '征集工作情况',
  CONTRIBUTED: '收到供稿',
  ISSUED: '印发',
  CALENDAR: '期限调整',
  DELEGATED: '代理',
  ACCOUNT: '账号',
};

/** What stands in place of a notice about a matter that the reader may no longer open. */
export const HIDDEN_TEXT = '该事项已不由本单位办理，内容不再显示。';
