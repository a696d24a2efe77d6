import { randomUUID } from 'node:crypto';
import { matterHref } from '@/lib/matter-types';
import type { RuleId } from '@/lib/rulebook/rules';
import { COORDINATION_RULES } from '@/lib/rulebook/rules/coordination';
import { SHARING_RULES } from '@/lib/rulebook/rules/sharing';
import { command } from './api';
import { rows, value } from './database';
import type { Page } from './portal';
import { FILES } from './transfer';

/** Every limit of 三 and 四, and its urgent variant where the rule has one. */
export const LIMITS: readonly Limit[] = [...SHARING_RULES, ...COORDINATION_RULES].flatMap((rule) =>
  'urgent' in rule && rule.urgent ? [rule.id, `${rule.id} urgent`] : [rule.id],
);
export type Limit = string;

/** The rule of a limit, and whether it is the urgent variant. */
export const ruleOf = (limit: Limit) => ({
  rule: limit.split(' ')[0] as RuleId,
  urgent: limit.endsWith(' urgent'),
});

/** A matter with a duty, as the scenarios find it. */
export type Owing = { id: string; href: string; version: number; due: string; dueOn: string; obligor: string };

const HOW = {
  kept: 'd.done_at < d.due_at',
  late: `d.done_at >= d.due_at AND d.late_reason <> ''`,
  overdue: 'd.done_at IS NULL AND d.due_at < now()',
  running: 'd.done_at IS NULL AND d.due_at >= now()',
} as const;

/** The newest matter with a duty of the limit that stands so; `id`: that one. Throws when there is none. */
export async function owing(limit: Limit, how: keyof typeof HOW, id?: string): Promise<Owing> {
  const { rule, urgent } = ruleOf(limit);
  const [row] = await rows(
    `SELECT m.id::text, m.type, m.version::text, d.due_at::text AS due,
        to_char(d.due_at AT TIME ZONE 'Asia/Shanghai' - interval '1 second', 'YYYY-MM-DD') AS due_on, d.obligor_id AS obligor
      FROM duty d JOIN matter m ON m.id = d.matter_id
      WHERE d.rule = $1 AND d.urgent = $2 AND d.cancelled_at IS NULL AND ${HOW[how]}
        AND coalesce(m.id = $3::uuid, true) ORDER BY m.id DESC LIMIT 1`,
    [rule, urgent, id ?? null],
  );
  if (!row?.id || !row.type) throw new Error(`no matter has a duty of ${limit} that is ${how}`);
  const { due = '', due_on: dueOn = '', obligor = '' } = row;
  return { id: row.id, href: matterHref(row.type, row.id), version: Number(row.version), due, dueOn, obligor };
}

/** Gives a command as the page's person and answers its matter's id. Throws when it is refused. */
export async function give(page: Page, name: string, input: Record<string, unknown>): Promise<string> {
  const at = input.id ? { version: Number(await value('SELECT version FROM matter WHERE id = $1', [input.id])) } : {};
  const answer = await command(page, name, { ...at, ...input });
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()).result.id;
}

const origin = () => ({ origin: process.env.E2E_BASE_URL ?? '', accept: 'application/json' });

/** Uploads a paper into a matter. Throws when it is refused. */
export async function lay(page: Page, matterId: string, slot: string): Promise<void> {
  const multipart = { matterId, slot, to: '/', file: FILES['2-3-2'] };
  const answer = await page.request.post('/api/files', { headers: origin(), multipart });
  if (!answer.ok()) throw new Error(`file: ${answer.status()} ${await answer.text()}`);
}

const CHECKED = { publicity: 'DONE', fullRecord: 'DONE', legalReview: 'NOT_REQUIRED', checkNote: '未达到审核标准。' };
const PAPER = {
  title: '端到端期限演示',
  documentNo: '演示〔2026〕1号',
  issuer: '省演示厅',
  party: '演示企业',
  laws: '《演示条例》第一条',
};
const LETTER = {
  ...{ title: '端到端期限函告', unitId: 'zhujian', facts: '演示事实。', demand: '请依法处理。', place: '演示路1号' },
  ...{ documentNo: '演示决字1号', partyName: '演示企业', certificate: '演示许可证1号', basis: '《演示条例》第一条' },
};
export type Fields = Record<string, unknown>;

/** Records information that began on a day, not copied yet. */
export const share =
  (kind: string, eventOn: string, recipients: string[], urgent = false) =>
  (page: Page) =>
    give(page, 'sharing.record', {
      ...{ ...PAPER, ...(kind === 'PENALTY' && CHECKED), kind, eventOn, recipients, urgent, next: 'keep' },
      content: '演示内容。',
      documentNo: `演示〔2026〕${randomUUID().slice(0, 8)}号`, // a decision's number is recorded once
    });

/** Drafts a hazard notice or a letter of which the day is given, with its case materials. */
export const letter = (kind: string, category: string, beganOn: string) => async (page: Page) => {
  const time = kind === 'hazard' ? { beganTime: '08:30' } : {};
  const id = await give(page, 'assistance.create', { ...LETTER, kind, category, beganOn, ...time });
  if (kind === 'withdrawal') await lay(page, id, 'case');
  return id;
};

/** Sends a request to a unit. */
export async function request(page: Page, kind: string, requestedId: string, more: Fields = {}): Promise<string> {
  const words = { title: `端到端期限${kind}`, question: '请答复。', facts: '演示案情。' };
  const id = await give(page, 'request.create', { kind, requestedId, urgent: false, ...words, ...more });
  return give(page, 'request.send', { id });
}
