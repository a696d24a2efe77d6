import type { DoneWords } from '@/lib/matter-types';

/** What has just been done to a meeting, and what follows, by command. */
export const MEETING_DONE: Readonly<Record<string, DoneWords>> = {
  'meeting.plan': { title: '例会已安排', next: '请不迟于会前十日发出征集议题通知。' },
  'meeting.convene': { title: '已召集临时会议', next: '联席会议办公室已收到，开始筹备。' },
  'meeting.callTopics': { title: '征集议题通知已发出', next: '各成员单位已收到；退回和缓议的议题已转入本次会议。' },
  'meeting.reschedule': { title: '会议已改期', next: '各单位已收到改期通知和原因，期限随之调整。' },
  'meeting.cancel': { title: '会议已取消', next: '议题转入下次会议。' },
  'meeting.submitTopics': { title: '议题已报组长', next: '组长逐项审定后，交各成员单位研究。' },
  'meeting.concludeTopics': { title: '议题审定完毕', next: '请联席会议办公室将审定的议题交各成员单位研究。' },
  'meeting.distribute': { title: '议题已交各成员单位研究', next: '请编排议程，发出会议通知。' },
  'meeting.invite': { title: '列席单位已更新', next: '会议通知发出时送达列席单位。' },
  'meeting.setAgenda': { title: '议程已更新', next: '编排完成后发出会议通知。' },
  'meeting.notify': { title: '会议通知已发出', next: '各单位回复参会人员；会议当日登记签到。' },
  'meeting.receive': { title: '已签收', next: '签收时间已登记。' },
  'meeting.reply': { title: '回执已提交', next: '会议召开前可以更改。' },
  'meeting.signIn': { title: '已登记签到', next: '签到登记后不能更改。' },
  'meeting.hold': { title: '会议已登记', next: '请记录讨论情况，整理会议纪要。' },
  'meeting.recordTopic': { title: '讨论情况已记录', next: '全部记录后送核稿。' },
  'meeting.saveMinutes': { title: '纪要草稿已保存', next: '全部写明后送核稿。' },
  'meeting.submitMinutes': { title: '纪要已送核稿', next: '等办公室主任核稿。' },
  'meeting.returnReview': { title: '纪要已退回修改', next: '修改后重新送核稿。' },
  'meeting.present': { title: '纪要已呈组长', next: '组长签发后编号、印发。' },
  'meeting.returnMinutes': { title: '纪要已退回修改', next: '联席会议办公室已收到退回意见。' },
  'meeting.signMinutes': { title: '纪要已签发', next: '已编号并印发各单位签收；签发的纪要不能修改，只能更正。' },
  'meeting.correctMinutes': { title: '已开始更正', next: '更正稿经核稿、签发后另行编号；原纪要仍可查阅。' },
  'meeting.archive': { title: '已归档', next: '无须再办。' },
};

/** The same for a topic. */
export const TOPIC_DONE: Readonly<Record<string, DoneWords>> = {
  'topic.propose': { title: '议题已提出', next: '联席会议办公室汇总后报组长审定。' },
  'topic.revise': { title: '议题已修改', next: '联席会议办公室汇总后报组长审定。' },
  'topic.withdraw': { title: '议题已撤回', next: '无须再办。' },
  'topic.approve': { title: '已同意上会', next: '审定完毕后交各成员单位研究。' },
  'topic.return': { title: '已退回', next: '提出单位已收到意见；下次征集时自动转入。' },
  'topic.merge': { title: '已并入', next: '提出单位已收到通知。' },
  'topic.postpone': { title: '已缓议', next: '下次征集时自动转入。' },
  'topic.opine': { title: '研究意见已提交', next: '会议召开前可以更改。' },
};
