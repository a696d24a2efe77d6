/** Fields of meetings and topics as their forms and messages call them. */
export const FIELD_LABELS = {
  heldOn: '会议日期',
  startsAt: '开始时间',
  place: '会议地点',
  reason: '召集事由',
  putOffWords: '改期原因',
  cancelWords: '取消原因',
  topicIds: '上会议题',
  invitee: '列席单位',
  guest: '列席人员',
  agendaTitle: '议程事项',
  minutes: '时长（分钟）',
  presenter: '汇报人',
  requirements: '会议要求',
  person: '参会人',
  leaveReason: '请假事由',
  attendee: '签到人',
  beganAt: '实际开始时间',
  endedAt: '结束时间',
  presidedBy: '主持人',
  discussion: '讨论情况',
  heading: '事项标题',
  content: '议定内容',
  deliverable: '成果形式',
  leadUnitId: '牵头单位',
  coUnitIds: '配合单位',
  dueOn: '完成时限',
  reviewWords: '核稿意见',
  returnWords: '退回意见',
  correctReason: '更正原因',
  title: '议题名称',
  text: '议题内容',
  topicReason: '提出理由',
  decisionWords: '审定意见',
  opinion: '研究意见',
  withdrawWords: '撤回原因',
} as const;

/** 会议类别. */
export const MEETING_KINDS = { MONTHLY: '例会', AD_HOC: '临时会议' } as const;

/** 参会回执. */
export const REPLIES = { ATTEND: '参加', SUBSTITUTE: '委托他人参加', LEAVE: '请假' } as const;

/** 研究意见 of a member (1-4-3). */
export const STANCES = { AGREE: '同意', SUGGEST: '有修改建议', OBJECT: '不同意' } as const;

/** What the meeting made of an item. */
export const OUTCOMES = { RESOLVED: '形成议定事项', NOTED: '已研究', POSTPONED: '缓议' } as const;

/** 函件 of a meeting by kind. */
export const LETTER_LABELS = {
  call: '征集议题的通知',
  study: '研究议题的通知',
  notice: '会议通知',
  minutes: '会议纪要',
} as const;

/** Notices of meetings and topics by kind. */
export const NOTICE_LABELS = {
  MEETING_CONVENED: '召集会议',
  MEETING_CALL: '征集议题',
  MEETING_MOVED: '会议改期',
  MEETING_CANCELLED: '会议取消',
  MEETING_TOPICS: '议题待审定',
  MEETING_STUDY: '研究议题',
  MEETING_NOTICE: '会议通知',
  MEETING_REPLY: '参会回执',
  MEETING_MINUTES: '会议纪要',
  MEETING_RETURNED: '纪要退回',
} as const;

/** Notices of topics by kind. */
export const TOPIC_NOTICE_LABELS = {
  TOPIC_PROPOSED: '提出议题',
  TOPIC_DECIDED: '议题审定',
  TOPIC_OPINION: '研究意见',
  TOPIC_BACK: '议题结转',
} as const;
