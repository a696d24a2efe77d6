import type { StatusWords } from '@/lib/matters/view-status';
import type { MeetingState } from './procedure';
import type { TopicState } from './procedure-topic';

const SIGNED = '会议纪要由组长签发后生效，有关单位必须贯彻落实（条款 1-4-7）。';
const DECIDES = '议题由组长审定，审定通过的交各成员单位研究（条款 1-4-3）。';
const KEEPS = '联席会议办公室整理、印发会议纪要（条款 1-3-3）。';

/** What the page of a meeting says first, by state. */
export const MEETING_STATUS: Readonly<Record<MeetingState, StatusWords>> = {
  PLANNED: {
    mine: '请向各成员单位征集议题。',
    others: '等待联席会议办公室征集议题。',
    rule: '应当于会议召开十日前征集议题；成员单位也可以随时提出（条款 1-4-2、1-4-4）。',
  },
  CALLED: {
    mine: '请汇总议题，报组长审定。',
    others: '正在征集议题，各成员单位可以提出。',
    rule: '联席会议办公室汇总、整理议题，提交组长审定（条款 1-3-2）。',
  },
  SUBMITTED: { mine: '请逐项审定议题，审定完毕后确认。', others: '等待组长审定议题。', rule: DECIDES },
  DECIDED: { mine: '请把审定通过的议题交各成员单位研究。', others: '等待联席会议办公室交议题研究。', rule: DECIDES },
  DISTRIBUTED: {
    mine: '请编排议程，发出会议通知。',
    others: '各成员单位正在研究议题，等待会议通知。',
    rule: DECIDES,
  },
  NOTIFIED: {
    mine: '会议召开后，请登记召开情况。',
    others: '会议通知已发出，等待召开。',
    rule: '联席会议由组长主持，全体成员单位参加（条款 1-4-6）。',
  },
  HELD: { mine: '请记录讨论情况、拟写纪要，送办公室主任核稿。', others: '联席会议办公室正在整理纪要。', rule: KEEPS },
  REVIEWING: { mine: '请核稿；无误的呈组长签发。', others: '等待办公室主任核稿。', rule: KEEPS },
  SIGNING: { mine: '请签发会议纪要；需要修改的写明意见退回。', others: '等待组长签发会议纪要。', rule: SIGNED },
  ISSUED: { mine: '纪要已印发；议定事项落实后归档。', others: '会议纪要已印发。', rule: SIGNED },
  ARCHIVED: { mine: '会议已归档。', others: '会议已归档。', rule: SIGNED },
  CANCELLED: { mine: '会议已取消。', others: '会议已取消。', rule: '取消原因见流程跟踪，各单位已收到。' },
};

/** What it says to a unit for whom only an act beside the procedure is open. */
export const BESIDE_STATUS: Readonly<Record<string, string>> = {
  reply: '请回复本单位参会人员。',
  receive: '请签收送达本单位的函件。',
};

/** What the page of a topic says first, by state. */
export const TOPIC_STATUS: Readonly<Record<TopicState, StatusWords>> = {
  PROPOSED: {
    mine: '请汇总、整理议题，报组长审定。',
    others: '等待联席会议办公室汇总。',
    rule: '成员单位根据工作需要提出议题，办公室汇总后报组长审定（条款 1-4-4、1-3-2）。',
  },
  SUBMITTED: { mine: '请审定：同意上会、退回、缓议或者并入其他议题。', others: '等待组长审定。', rule: DECIDES },
  APPROVED: { mine: '请提出研究意见。', others: '审定通过，各成员单位研究后上会。', rule: DECIDES },
  RETURNED: { mine: '请按组长意见修改议题。', others: '组长已退回，等待提出单位修改。', rule: DECIDES },
  POSTPONED: { mine: '请修改议题，或者转入下次会议。', others: '议题缓议，可以转入下次会议。', rule: DECIDES },
  MERGED: { mine: '已并入其他议题。', others: '已并入其他议题。', rule: '并入的议题一并研究。' },
  DECIDED: { mine: '会议已研究。', others: '会议已研究。', rule: '研究结果见会议纪要和议定事项。' },
  WITHDRAWN: { mine: '议题已撤回。', others: '议题已撤回。', rule: '提出单位可以另行提出。' },
};
