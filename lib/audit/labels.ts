import type { PermissionName } from '@/lib/kernel/permissions';

/** Every act of the record as people say it; the acts of modules to come show their own name until they are named here. */
export const COMMAND_LABELS: Readonly<
  Partial<
    Record<
      | PermissionName
      | 'session.signIn'
      | 'session.signOut'
      | 'duty.redate'
      | 'file.download'
      | 'files.verify'
      | 'matter.admit',
      string
    >
  >
> = {
  'session.signIn': '登录',
  'session.signOut': '退出登录',
  'feed.create': '开通日历订阅',
  'feed.revoke': '停用日历订阅',
  'bulletin.create': '征集工作情况',
  'bulletin.receive': '签收简报',
  'circular.create': '起草通报',
  'circular.receive': '签收通报',
  'session.endAll': '退出所有设备',
  'password.change': '修改密码',
  'transfer.create': '新建移送',
  'transfer.saveDraft': '保存草稿',
  'transfer.submit': '报请审批',
  'transfer.send': '移送',
  'transfer.approve': '审批移送',
  'transfer.recall': '取回',
  'transfer.returnDraft': '审批退回',
  'transfer.void': '作废草稿',
  'transfer.withdraw': '撤回移送',
  'transfer.sign': '签收',
  'transfer.accept': '接受',
  'transfer.decline': '不属于本部门管辖',
  'transfer.refer': '报请区政府决定',
  'transfer.designate': '指定管辖',
  'transfer.decide': '登记处理决定',
  'transfer.conclude': '本单位办结',
  'transfer.notify': '通报处理决定',
  'composition.join': '增加成员单位',
  'composition.leave': '退出成员单位',
  'composition.head': '登记主要负责人',
  'meeting.plan': '安排例会',
  'meeting.convene': '召集会议',
  'meeting.receive': '签收会议函件',
  'meeting.reply': '回复参会人员',
  'meeting.signIn': '登记签到',
  'topic.propose': '提出议题',
  'topic.opine': '提出研究意见',
  'dispute.raise': '提出执法争议',
  'dispute.connect': '关联事项',
  'dispute.receive': '签收争议函件',
  'agreement.create': '登记协作文本',
  'inspection.create': '拟订联合检查计划',
  'inspection.receive': '签收联合检查函件',
  'matter.admit': '准予查阅',
  'matter.urge': '催办',
  'letter.sign': '签收函件',
  'matter.view': '查看事项',
  'matter.unmask': '查看完整信息',
  'file.attach': '上传附件',
  'file.remove': '移除附件',
  'file.download': '下载附件',
  'files.verify': '核对存储文件',
  'assignment.create': '登记交办事项',
  'supervision.order': '督办',
  'supervision.answer': '答复督办',
  'supervision.view': '查看督查看板',
  'notice.markRead': '消息标为已读',
  'delegation.create': '委托代理',
  'delegation.end': '结束代理',
  'unit.create': '登记单位',
  'unit.edit': '修改单位信息',
  'unit.close': '撤销单位',
  'unit.setApprovalStep': '设置审批环节',
  'unit.handOver': '联络员工作交接',
  'person.create': '新建账号',
  'person.resetPassword': '重置密码',
  'person.disable': '停用账号',
  'person.enable': '启用账号',
  'person.move': '人员调动',
  'post.grant': '授予岗位',
  'post.end': '免去岗位',
  'calendar.propose': '录入放假安排',
  'calendar.confirm': '确认放假安排',
  'calendar.reject': '退回放假安排',
  'duty.redate': '调整期限',
  'admin.view': '查看管理页面',
  'audit.view': '查看操作记录',
};

export const RESULT_LABELS = { DONE: '完成', REFUSED: '未通过', VIEWED: '查看' } as const;
