const MESSAGES: Record<string, string> = {
  WRONG: '账号或密码不正确，请核对后重试。',
  LOCKED: '连续输错次数过多，账号已锁定 15 分钟，请稍后再试或联系系统管理员。',
  BUSY: '尝试过于频繁，请一分钟后再试。',
  FOREIGN: '请求来源不明，请从本平台登录页重新提交。',
};

/** What the entrance says to a failed sign-in; unknown reasons read like a wrong password. */
export function signInMessage(failure: string): string {
  return MESSAGES[failure] ?? MESSAGES.WRONG ?? '';
}
