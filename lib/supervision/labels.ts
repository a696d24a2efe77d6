import type { DoneWords } from '@/lib/matter-types';
import type { StatusWords } from '@/lib/matters/view-status';
import type { OrderState } from './procedure';

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  title: '督办事由',
  unitId: '承办单位',
  words: '督办要求',
  dueOn: '办理时限',
  answer: '办理情况',
  instruction: '批示意见',
} as const;

/** Kinds of the notes on an order. */
export const NOTE_LABELS: Readonly<Record<string, string>> = { INSTRUCTION: '批示' };

const RULE = '时限由督办通知载明；逾期未答复的，报联席会议组长（条款 1-2-1）。';
/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<OrderState, StatusWords>> = {
  ISSUED: {
    mine: '请签收督办通知，按要求办理并在时限内答复。',
    others: '督办通知已送达，等待承办单位签收。',
    rule: RULE,
  },
  SIGNED: { mine: '请按要求办理，在时限内书面答复。', others: '承办单位已签收，等待答复。', rule: RULE },
  INSTRUCTED: {
    mine: '组长已批示，请立即办理并书面答复。',
    others: '组长已批示，等待承办单位答复。',
    rule: '批示不改变原定时限，逾期记录不变（条款 1-2-1）。',
  },
  ANSWERED: { mine: '督办已答复。', others: '承办单位已答复。', rule: '答复以承办单位名义出具，附答复函。' },
  ENDED: { mine: '督办已终止。', others: '督办已终止。', rule: '所涉事项撤回，无须再答复；记录保留。' },
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'supervision.direct': {
    title: '督办已发出',
    next: '承办单位已收到督办通知，应在时限内答复；逾期未答复的，自动报组长。',
  },
  'supervision.sign': { title: '已签收', next: '请在时限内办理并答复。' },
  'supervision.answer': { title: '已答复督办', next: '答复函已编号，联席会议办公室已收到。' },
  'supervision.instruct': { title: '已批示', next: '承办单位和联席会议办公室已收到批示。' },
};

/** Kinds of material that an order holds. */
export const MATERIALS = [
  { slot: 'answer', name: '办理情况材料', hint: '报告、照片、处理文书等', later: true },
] as const;

/** Tabs of 督办台账. */
export const ORDER_TABS = { open: '待答复', late: '逾期未答复', over: '已答复、已终止', all: '全部' } as const;
export type OrderTab = keyof typeof ORDER_TABS;
