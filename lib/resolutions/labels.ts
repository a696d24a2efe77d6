/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  progress: '进展情况',
  achieved: '落实情况',
  acceptWords: '认可意见',
  sendBackWords: '退回意见',
  toOn: '新的时限',
  extendReason: '延期理由',
  analysis: '问题和困难分析',
  handling: '拟处理意见',
} as const;

/** Kinds of the notes on such a matter. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  PROGRESS: '进展',
  ASSISTANCE: '配合情况',
  ANALYSIS: '分析和处理意见',
  PROPOSED: '申请销号',
  SENT_BACK: '退回',
  EXTENDED: '延期',
};
