/** The password of every demonstration account. It exists only where the portal started its own database. */
export const DEMO_PASSWORD = 'Shanting-2021-13';

/** The accounts the start prints and the entrance offers. */
export const SIGN_INS = [
  { account: 'zhzf', name: '赵演示', unit: '区综合行政执法局', post: '联络员' },
  { account: 'zhzf-fz', name: '赵分管', unit: '区综合行政执法局', post: '分管负责人' },
  { account: 'ziran', name: '冯演示', unit: '区自然资源局', post: '联络员' },
  { account: 'bangong', name: '办公演示', unit: '联席会议办公室', post: '工作人员' },
  { account: 'zuzhang', name: '组长演示', unit: '区人民政府', post: '组长' },
  { account: 'zhengfu', name: '政府办演示', unit: '区人民政府办公室', post: '区政府办' },
  { account: 'xitong', name: '系统管理演示', unit: '区大数据中心', post: '系统管理员' },
] as const;
