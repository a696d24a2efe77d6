/** The password of every demonstration account. It exists only where the portal started its own database. */
export const DEMO_PASSWORD = 'Shanting-2021-13';

/**
 * The accounts that the start prints and the entrance offers, and what to look at first. Plain JavaScript, so that the
 * start reads it without a compiler.
 * @type {readonly { account: string, name: string, unit: string, post: string, first: string }[]}
 */
export const SIGN_INS = [
  { account: 'zhzf', name: '赵演示', unit: '区综合行政执法局', post: '联络员', first: '移送一件案件' },
  { account: 'zhzf-fz', name: '赵分管', unit: '区综合行政执法局', post: '分管负责人', first: '审批待移送的案件' },
  { account: 'ziran', name: '冯演示', unit: '区自然资源局', post: '联络员', first: '签收并反馈' },
  { account: 'bangong', name: '办公演示', unit: '联席会议办公室', post: '工作人员', first: '督查看板、督办' },
  { account: 'zuzhang', name: '组长演示', unit: '区人民政府', post: '组长', first: '谁超期了' },
  { account: 'zhengfu', name: '政府办演示', unit: '区人民政府办公室', post: '区政府办', first: '指定管辖单位' },
  { account: 'fazhi', name: '法制演示', unit: '区司法局', post: '法制机构', first: '协调执法争议' },
  { account: 'xitong', name: '系统管理演示', unit: '区大数据中心', post: '系统管理员', first: '录入放假安排' },
  { account: 'anquan', name: '安全管理演示', unit: '区大数据中心', post: '安全管理员', first: '岗位授权、复核' },
  { account: 'shenji', name: '审计管理演示', unit: '区大数据中心', post: '审计管理员', first: '操作记录' },
];
