import type { FormState } from '@/components/ui/form-state';

/** What the page says of its own saving; `signIn` offers the entrance in a new window. */
export type SaveNote = { kind: 'quiet' | 'alarm'; words: string; signIn?: true };

export const NOTHING: SaveNote = { kind: 'quiet', words: '' };
export const SAVING: SaveNote = { kind: 'quiet', words: '正在保存…' };
const OFFLINE: SaveNote = { kind: 'alarm', words: '网络中断，内容尚未保存，稍后自动重试' };
const FAULT: SaveNote = { kind: 'alarm', words: '服务出错，内容尚未保存，稍后自动重试' };
const EXPIRED: SaveNote = {
  kind: 'alarm',
  words: '登录已过期，尚未保存；请在新窗口登录，内容仍保留在本页，登录后自动保存',
  signIn: true,
};

/** After a save that threw: `fetch` rejects with a TypeError when nobody answered; anything else is a server's fault. */
export function unanswered(error: unknown): SaveNote {
  return error instanceof TypeError ? OFFLINE : FAULT;
}

/** After a refused save: its reason, and whether to try again by itself; only an expired sign-in passes without typing. */
export function refused({ code, fields, message }: FormState): { note: SaveNote; again: boolean } {
  if (code === 'SIGNED_OUT') return { note: EXPIRED, again: true };
  const reason = Object.values(fields ?? {})[0]?.[0] ?? message ?? '';
  return { note: { kind: 'alarm', words: `尚未保存：${reason}` }, again: false };
}
