import type { EntryKind } from './entries';

/** What an entry is called. */
export const KIND_LABELS: Readonly<Record<EntryKind, string>> = {
  meeting: '联席会议',
  call: '征集议题',
  resolution: '议定事项',
  duty: '责任事项',
  paper: '简报通报',
};

/** How an entry stands. */
export const STATE_LABELS = { open: '待办', overdue: '已逾期', done: '已办', planned: '已安排' } as const;

/** Name of the subscribed calendar. */
export const FEED_NAME = '山亭区综合行政执法协调配合平台';

/** What the page says after an act on the subscription, by the command's name. */
export const FEED_DONE: Readonly<Record<string, string>> = { 'feed.revoke': '日历订阅已停用，原地址不能再读取。' };
