import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refused, unanswered } from '@/components/transfers/save-note';
import { saveQueue } from '@/components/transfers/save-queue';

describe('what a draft says of a save that failed', () => {
  it('tells a broken network from a fault of the server, and that it tries again', () => {
    const offline = unanswered(new TypeError('Failed to fetch')).words;
    const fault = unanswered(new Error('An unexpected response was received from the server.')).words;
    expect(offline).toMatch(/^网络中断.*自动重试$/);
    expect(fault).toMatch(/^服务出错.*自动重试$/);
  });

  it('asks for signing in elsewhere when the sign-in has expired, keeps what was typed, and tries again', () => {
    const { note, again } = refused({ status: 'refused', code: 'SIGNED_OUT', message: '登录已失效，请重新登录。' });
    expect(note.words).toMatch(/登录已过期.*请在新窗口登录，内容仍保留在本页/);
    expect([note.signIn, again]).toEqual([true, true]);
  });

  it('gives the reason of every other refusal, the field’s first, and waits for another word', () => {
    const fields = { heldOn: ['认定日不能晚于今天'] };
    expect(refused({ status: 'refused', code: 'RULE', message: '请改正', fields })).toEqual({
      note: { kind: 'alarm', words: '尚未保存：认定日不能晚于今天' },
      again: false,
    });
    expect(refused({ status: 'refused', code: 'STALE', message: '该事项已被处理' }).note.words).toContain(
      '该事项已被处理',
    );
  });
});

describe('the queue of saves', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tries again until a save is done, and warns before leaving all that time', async () => {
    const answers = [false, false, true];
    let tried = 0;
    const queue = saveQueue(async () => answers[tried++] ?? true);
    queue.touch();
    await vi.advanceTimersByTimeAsync(2000);
    expect([tried, queue.isDirty()]).toEqual([1, true]);
    await vi.advanceTimersByTimeAsync(5000);
    expect([tried, queue.isDirty()]).toEqual([2, true]);
    await vi.advanceTimersByTimeAsync(5000);
    expect([tried, queue.isDirty()]).toEqual([3, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried).toBe(3);
  });

  it('never has two saves under way', async () => {
    let open = 0;
    let most = 0;
    const queue = saveQueue(async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      open -= 1;
      return true;
    });
    queue.touch();
    await vi.advanceTimersByTimeAsync(3000);
    queue.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([most, open]).toEqual([1, 0]);
  });
});
