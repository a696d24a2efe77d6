import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { answer } from '@/lib/rulebook/deadline-answer';

const ask = (rule: string, start: string, urgent = false) => answer({ rule, start, urgent }, OFFICIAL_CALENDAR);

describe('a typed question', () => {
  it('is answered with instants in +08:00, the ledger and the explanation (2-2-5)', () => {
    expect(ask('2-2-5', '2026-09-30T02:00:00Z')).toMatchObject({
      ok: true,
      body: {
        rule: '2-2-5',
        clause: '2-2-5',
        startAt: '2026-09-30T10:00:00+08:00',
        dueAt: '2026-10-11T00:00:00+08:00',
        dueOn: '2026-10-10',
        provisional: false,
        ledger: { length: 11 },
        explanation: { length: 5 },
      },
    });
  });

  it('is answered with the last day to act for a rule that counts back (1-4-2)', () => {
    expect(ask('1-4-2', '2026-10-15')).toMatchObject({
      body: { dueOn: '2026-09-30', dueAt: '2026-10-01T00:00:00+08:00' },
    });
  });

  it('says so when a clause has no urgent variant, and uses it when it has', () => {
    expect(ask('2-2-5', '2026-11-23', true)).toMatchObject({
      body: {
        dueOn: '2026-11-26',
        explanation: expect.arrayContaining(['紧急：本条对紧急情况没有特别规定，期限不变']),
      },
    });
    expect(ask('2-2-3', '2026-11-23T10:00:00+08:00', true)).toMatchObject({
      body: { dueAt: '2026-11-24T10:00:00+08:00' },
    });
  });

  it.each([
    ['9-9-9', '2026-11-23', /没有这条期限规则：9-9-9/],
    ['2-2-4', '2026-11-23', /没有这条期限规则：2-2-4/],
    ['__proto__', '2026-11-23', /没有这条期限规则/],
    ['2-2-5', '2026-02-30', /起算时间无法识别：2026-02-30/],
    ['2-2-5', '2026-11-23T10:00:00', /起算时间无法识别/],
    ['2-2-5', '2021-07-27', /规则 2-2-5 .*尚未施行/],
    ['2-2-5', '2036-12-31', /超出工作日历的范围/],
    ['1-3-4', '2026-11-23', /规则 1-3-4 .*载明的日期/],
  ])('is refused with a clear message: %s from %s', (rule, start, message) => {
    expect(ask(rule, start)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });
});

describe('the command line', () => {
  const run = (args: string[], zone = 'America/New_York') =>
    spawnSync(process.execPath, ['--import', 'tsx', 'lib/rulebook/deadline-cli.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });

  it.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'prints the same JSON in the zone %s',
    (zone) => {
      const { status, stdout } = run(['2-2-5', '2026-09-30', '--json'], zone);
      expect(status).toBe(0);
      expect({ ok: true, body: JSON.parse(stdout) }).toEqual(ask('2-2-5', '2026-09-30'));
    },
  );

  it('prints the explanation without --json', () => {
    const { status, stdout } = run(['2-2-3', '2026-11-23T10:00:00+08:00', '--urgent']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^届满：2026年11月24日 10:00前\n/);
  });

  it.each([
    [['9-9-9', '2026-11-23'], '没有这条期限规则：9-9-9'] as const,
    [['2-2-5'], '用法'] as const,
    [['2-2-5', '2026-11-23', '--fast'], '用法'] as const,
  ])('refuses %j on stderr with exit code 1', (args, message) => {
    const { status, stdout, stderr } = run([...args]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });
});
