import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { db } from '@/lib/kernel/db/client';
import { type AdmittedFile, admitFile } from '@/lib/kernel/files/admit';
import { fileStore } from '@/lib/kernel/files/store';
import { ASSISTANCE_INPUT, REQUEST_INPUT } from './requests';
import { COMPLETE, page, STEP_INPUT } from './transfers';

/** A small text file that went through the whole admission. */
export function admitted(name = '补充说明.txt'): Promise<AdmittedFile> {
  return admitFile(fileStore(), { name, source: Readable.from([Buffer.from(`演示 ${randomUUID()}`)]), maxBytes: 1e6 });
}

/** Acts beside the procedure: what their form sends, beside the matter's id. */
const BESIDE: Record<string, (id: string) => Promise<Record<string, unknown>>> = {
  'matter.urge': async () => ({ words: '请尽快办理' }),
  'letter.sign': page,
  'supervision.order': async () => ({ unitId: 'zhzf', words: '请说明进展', dueOn: '2026-03-06' }),
  'supervision.sign': page,
  'supervision.answer': async (id) => ({ ...(await page(id)), words: '正在办理' }),
  'supervision.instruct': async (id) => ({ ...(await page(id)), words: '请说明情况' }),
  'file.attach': async (id) => {
    const { state } = await db().matter.findUniqueOrThrow({ where: { id }, select: { state: true } });
    return { slot: state === 'DRAFT' ? '2-3-4' : 'supplement', file: await admitted() };
  },
  'file.remove': async (id) => {
    const file = await db().attachment.findFirstOrThrow({ where: { matterId: id }, select: { id: true } });
    return { attachmentId: file.id, words: '传错' };
  },
};

/** Steps of an assigned matter (1-2-6): what their form sends, beside id and version. */
const ASSIGNMENT_INPUT: Record<string, Record<string, unknown>> = {
  report: { words: '已检查三家' },
  propose: { achieved: '已办结' },
  accept: { words: '同意' },
  sendBack: { words: '请附检测报告' },
  extend: { toOn: '2026-04-10', reason: '等待检测结果' },
  revoke: { words: '来文已废止' },
};

/** An input with which a command about a matter has nothing wrong in itself, or null for commands about none. */
export async function inputFor(name: string, id: string): Promise<Record<string, unknown> | null> {
  if (name in BESIDE) return { id, ...(await BESIDE[name]?.(id)) };
  const [prefix = '', event = ''] = name.split('.');
  const coordinated = { request: REQUEST_INPUT, assistance: ASSISTANCE_INPUT }[prefix]?.[event];
  if (coordinated) return { ...(await page(id)), ...coordinated };
  const carried = name.startsWith('assignment.') ? ASSIGNMENT_INPUT[name.replace('assignment.', '')] : undefined;
  if (carried) return { ...(await page(id)), ...carried };
  if (name === 'transfer.saveDraft') return { ...(await page(id)), ...COMPLETE, title: '更正后的案由' };
  if (!name.startsWith('transfer.') || name === 'transfer.create') return null;
  return { ...(await page(id)), ...STEP_INPUT[name.replace('transfer.', '')] };
}
