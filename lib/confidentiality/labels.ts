/** Acts that show or hand out what a matter holds, as 谁看过 calls them (4-2-5). */
export const LOOK_LABELS: Readonly<Record<string, string>> = {
  'matter.view': '查看事项',
  'file.view': '查看附件',
  'file.download': '下载附件',
  'letter.download': '下载函件',
  'matter.unmask': '查看完整信息',
  'matter.export': '脱敏导出',
};

/** What stands in an export for a part that is left out. */
export const LEFT_OUT = {
  TRADE_SECRET: '涉及商业秘密，略。',
  PRIVACY: '涉及个人隐私，略。',
  MINOR: '涉及未成年人，略。',
  INFORMANT: '涉及举报人信息，略。',
} as const;
