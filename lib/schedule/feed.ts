import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { defineCommand } from '@/lib/kernel/command';
import { RefusedError, refuse } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { createFeedInput, revokeFeedInput } from './schemas';

/** What is stored of a secret address: its SHA-256, so that a copy of the table opens nothing. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 开通日历订阅: a new secret address of 256 random bits; the one before it opens nothing any more. */
export const createFeed = defineCommand({
  name: 'feed.create',
  input: createFeedInput,
  secretAnswer: '订阅地址只显示一次。没有记下的，请重新生成。',
  act: async (tx, { actor, now }) => {
    const { personId } = actor;
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const before = await tx.calendarFeed.updateMany({
      where: { personId, revokedAt: null },
      data: { revokedAt: timestampOf(now) },
    });
    const token = randomBytes(32).toString('base64url');
    await tx.calendarFeed.create({ data: { personId, tokenHash: tokenHash(token), createdAt: timestampOf(now) } });
    return { result: { path: `/api/calendar/${token}` }, audit: { after: { replaced: before.count } } };
  },
});

/** 停用日历订阅: the address answers like one that never was. */
export const revokeFeed = defineCommand({
  name: 'feed.revoke',
  input: revokeFeedInput,
  act: async (tx, { actor, now }) => {
    const where = { personId: actor.personId, revokedAt: null };
    const { count } = await tx.calendarFeed.updateMany({ where, data: { revokedAt: timestampOf(now) } });
    if (count === 0) throw new RefusedError(refuse('RULE', '没有正在使用的日历订阅。'));
    return { result: { revoked: count }, audit: { after: { revoked: count } } };
  },
});
