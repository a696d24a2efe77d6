const MESSAGES: Record<string, string> = {
  WRONG: '账号或密码不正确，或账号暂时锁定，请十五分钟后再试或联系系统管理员重置。',
  BUSY: '尝试过于频繁，请一分钟后再试。',
  FOREIGN: '请求来源不明，请从本平台登录页重新提交。',
};

/** What the entrance says to a failed sign-in; unknown reasons and a locked account read like a wrong password. */
export function signInMessage(failure: string): string {
  return MESSAGES[failure] ?? MESSAGES.WRONG ?? '';
}
