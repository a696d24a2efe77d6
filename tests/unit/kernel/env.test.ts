import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/kernel/env';

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://portal_app:x@db.internal/portal',
  AUTH_SECRET: 'q7Zr0vN3kLx8TfWm2YhJd5BsUe9PcGa1',
  APP_ORIGIN: 'https://portal.internal',
  FILES_DIR: '/srv/files',
};

describe('the settings', () => {
  it('are complete with the five that have no default', () => {
    expect(parseEnv(good)).toMatchObject({
      PORT: 3000,
      MAX_UPLOAD_MB: 200,
      SESSION_IDLE_MINUTES: 30,
      SESSION_HOURS: 10,
      DEMO: false,
      ANCHOR_DIR: '/srv/files/anchors',
    });
  });

  it.each(['DATABASE_URL', 'AUTH_SECRET', 'APP_ORIGIN', 'FILES_DIR'])('name %s when it is missing or empty', (name) => {
    expect(() => parseEnv({ ...good, [name]: undefined })).toThrow(`${name} is missing`);
    expect(() => parseEnv({ ...good, [name]: '' })).toThrow(`${name} is missing`);
  });

  it.each([
    ['DATABASE_URL', 'mysql://db/portal'],
    ['AUTH_SECRET', 'short'],
    ['AUTH_SECRET', 'change-me-change-me-change-me-change-me'],
    ['AUTH_SECRET', 'this-is-a-secret-for-the-portal-0123'],
    ['AUTH_SECRET', 'a'.repeat(40)],
    ['APP_ORIGIN', 'https://portal.internal/path'],
    ['APP_ORIGIN', 'javascript:alert(1)'],
    ['PORT', '70000'],
    ['PORT', 'three'],
    ['MAX_UPLOAD_MB', '0'],
    ['SESSION_HOURS', '240'],
    ['DEMO', 'yes'],
  ])('refuse %s=%s and name it', (name, value) => {
    expect(() => parseEnv({ ...good, [name]: value })).toThrow(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('name every wrong one at once and show no value', () => {
    const attempt = () => parseEnv({ ...good, AUTH_SECRET: 'hunter2', PORT: 'x' });
    expect(attempt).toThrow(/AUTH_SECRET[\s\S]*PORT|PORT[\s\S]*AUTH_SECRET/);
    expect(attempt).not.toThrow(/hunter2/);
  });

  it('refuse the demonstration on a database that is not the embedded one', () => {
    expect(() => parseEnv({ ...good, DEMO: '1' })).toThrow('DEMO is for the embedded database');
    expect(parseEnv({ ...good, DATABASE_URL: 'postgresql://portal_app:x@127.0.0.1:5/portal', DEMO: '1' }).DEMO).toBe(
      true,
    );
  });

  it('refuse an address without TLS in production, unless it is this machine or the demonstration', () => {
    const at = (APP_ORIGIN: string, more = {}) => parseEnv({ ...good, APP_ORIGIN, ...more }).APP_ORIGIN;
    expect(() => at('http://portal.internal')).toThrow('APP_ORIGIN must be https');
    expect(() => at('http://localhost.evil.internal')).toThrow('APP_ORIGIN must be https');
    for (const own of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
      expect(at(own)).toBe(own);
    const demo = { DEMO: '1', DATABASE_URL: 'postgresql://portal_app:x@127.0.0.1:5/portal' };
    expect(at('http://portal.internal', demo)).toBe('http://portal.internal');
    expect(at('http://portal.internal', { NODE_ENV: 'development' })).toBe('http://portal.internal');
  });

  it('default the origin to this machine outside production only', () => {
    const { APP_ORIGIN: _, ...without } = good;
    expect(parseEnv({ ...without, NODE_ENV: 'development', PORT: '31000' }).APP_ORIGIN).toBe('http://localhost:31000');
  });
});
