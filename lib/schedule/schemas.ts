import { z } from 'zod';

export const createFeedInput = z.strictObject({ feed: z.literal('new', { error: '请从“我的账号”页面开通' }) });
export const revokeFeedInput = z.strictObject({ feed: z.literal('end', { error: '请从“我的账号”页面停用' }) });
