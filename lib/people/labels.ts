/** What the page says after an act, by the command's name. */
export const DONE_LABELS: Readonly<Record<string, string>> = {
  'person.disable': '账号已停用，该人员的登录已全部退出，代理已结束。',
  'person.enable': '账号已启用，该人员可以登录。',
  'person.move': '已调动：原岗位、代理和登录已全部结束，请在新单位授予岗位。',
  'post.grant': '岗位已授予。',
  'post.end': '岗位已免去，该人员的登录已全部退出。',
  'delegation.create': '代理已登记，已告知本单位。',
  'delegation.end': '代理已结束，代理人不能再以您的岗位办理。',
  'password.change': '密码已修改，其他设备上的登录已退出。',
};
