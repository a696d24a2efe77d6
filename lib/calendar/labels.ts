/** What the page says after an act, by the command's name. */
export const DONE_LABELS: Readonly<Record<string, string>> = {
  'calendar.propose': '安排已保存，尚未生效。请安全管理员核对后确认。',
  'calendar.confirm': '安排已生效，在办期限已重新推算，已告知受影响的单位。',
  'calendar.reject': '安排已退回，未生效。',
};

export const STATUS_LABELS = { PENDING: '待确认', CONFIRMED: '已生效', REJECTED: '已退回' } as const;
