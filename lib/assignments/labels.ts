/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  progress: '进展情况',
  achieved: '落实情况',
  acceptWords: '认可意见',
  sendBackWords: '退回意见',
  toOn: '新的时限',
  extendReason: '延期理由',
  title: '事项名称',
  assigner: '交办机关',
  documentTitle: '来文标题',
  documentNo: '来文文号',
  assignedOn: '交办日期',
  content: '交办内容',
  leadUnitId: '牵头单位',
  dueOn: '办理时限',
  revokeReason: '撤销原因',
} as const;

/** Kinds of the notes on such a matter. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  PROGRESS: '进展',
  PROPOSED: '申请销号',
  SENT_BACK: '退回',
  EXTENDED: '延期',
};
