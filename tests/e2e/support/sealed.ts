import { MATTER_TYPES, matterHref, matterType } from '@/lib/matter-types';
import { rows, value } from './database';
import { give } from './limits';
import type { Page } from './portal';

/** A matter of the story that becomes one for named people, with everything that could tell of it. */
export type Sealed = {
  id: string;
  type: string;
  title: string;
  number: string | null;
  /** Whether nothing else is called so but orders about it and what arose from it, renamed with the seal, and no meeting's own reason says it: then its title betrays it wherever it stands. */
  alone: boolean;
  /** What finds it: its title, its number, its party, words of its letters. */
  words: string[];
  href: string;
  /** Its letters, files and masked record, as addresses. */
  papers: string[];
  /** Pages of matters that hang on it. */
  beside: string[];
  /** Accounts of those who are named. */
  named: string[];
  /** 分管负责人 of another unit that takes part: its liaison may be named, this one never is. */
  other: string | null;
};

/** The page of no matter, of any kind. */
export const NEVER = '00000000-0000-4000-8000-000000000000';

const ALONE = `NOT EXISTS (SELECT FROM matter o WHERE o.id <> m.id AND position(m.title IN o.title) > 0
  AND NOT EXISTS (SELECT FROM matter_link al WHERE al.from_id = o.id AND al.to_id = m.id AND al.kind = 'ARISES_FROM')
  AND NOT EXISTS (SELECT FROM supervision_order so WHERE so.id = o.id AND so.concerns_id = m.id))
  AND NOT EXISTS (SELECT FROM meeting g WHERE position(m.title IN g.reason) > 0)`;

/** Units that take part in matter `m` and are neither its owner nor read for the scenario otherwise. */
const OTHERS = `SELECT p.unit_id FROM matter_party p WHERE p.matter_id = m.id AND p.until IS NULL
  AND p.unit_id NOT IN (m.owner_unit_id, 'zhzf', 'lianxi', 'zhengfu')`;

/**
 * One of each kind: of those that nobody is late with, one in which 区综合行政执法局 and another unit take part where there is any, with
 * letters, with a clock that runs. What other scenarios have begun is left alone.
 */
const CHOSEN = `SELECT DISTINCT ON (m.type) m.id::text, m.type, m.title, m.number, (${ALONE})::text AS alone,
    coalesce((SELECT c.party_name FROM case_transfer t JOIN enforcement_case c ON c.id = t.case_id WHERE t.id = m.id),
      (SELECT a.party_name FROM assistance a WHERE a.id = m.id AND a.party_name <> '')) AS party
  FROM matter m WHERE m.confidentiality = 'PARTIES' AND m.opened_at < now() - interval '12 hours'
    AND NOT EXISTS (SELECT FROM duty d WHERE d.matter_id = m.id AND d.done_at IS NULL AND d.cancelled_at IS NULL AND d.due_at < now())
  ORDER BY m.type, EXISTS (SELECT FROM matter_party p WHERE p.matter_id = m.id AND p.until IS NULL AND p.unit_id = 'zhzf') DESC,
    EXISTS (${OTHERS}) DESC, m.closed_at IS NULL DESC, m.number IS NOT NULL DESC, (${ALONE}) DESC, EXISTS (SELECT FROM supervision_order o WHERE o.concerns_id = m.id) DESC, EXISTS (SELECT FROM matter_link l WHERE l.to_id = m.id) DESC,
    EXISTS (SELECT FROM duty d WHERE d.matter_id = m.id AND d.done_at IS NULL AND d.cancelled_at IS NULL) DESC, m.id DESC`;

const list = async (sql: string, id: string) => (await rows(sql, [id])).map((row) => row.at ?? '');

/** Whom the matter must name: its owner, whoever owes something, and the two who read for the scenario. */
const NAMED = `SELECT account AS at FROM person WHERE account IN ('bangong', (SELECT owner_unit_id FROM matter WHERE id = $1))
  OR account IN (SELECT obligor_id FROM duty WHERE matter_id = $1 AND done_at IS NULL AND cancelled_at IS NULL)
  OR account = 'zhzf' AND EXISTS (SELECT FROM matter_party WHERE matter_id = $1 AND until IS NULL AND unit_id = 'zhzf')
  OR account = 'fazhi' AND EXISTS (SELECT FROM matter_party WHERE matter_id = $1 AND until IS NULL AND unit_id = 'sifa')`;

/** Words of its letters, the rarest of them. */
const TEXT = `SELECT w AS at FROM (SELECT DISTINCT left(found[1], 16) AS w FROM matter m JOIN matter_text t ON t.matter_id = m.id,
    regexp_matches(t.words, '[一-龥]{12,}', 'g') found WHERE m.id = $1 AND position(left(found[1], 16) IN m.title) = 0) runs
  ORDER BY (SELECT count(*) FROM matter_text o WHERE position(w IN o.words) > 0), w LIMIT 1`;

/** 分管负责人 of another unit that takes part; of four units, so that few sign in. */
const OTHER = `SELECT account AS at FROM matter m, person WHERE m.id = $1 AND account IN (SELECT unit_id || '-fz' FROM (${OTHERS}) o)
  AND account = ANY('{zhujian-fz,ziran-fz,shijian-fz,huanjing-fz}') ORDER BY account DESC LIMIT 1`;

/** The matters that the scenario seals: one of every kind registered. */
export async function chosen(): Promise<Sealed[]> {
  const found = await rows(CHOSEN);
  return Promise.all(
    MATTER_TYPES.map(async ({ type }) => {
      const row = found.find((one) => one.type === type);
      if (!row?.id) throw new Error(`the story has no ${type}`);
      const { id, title = '', number = null } = row;
      const [text] = await list(TEXT, id);
      const words = [title, row.number, row.party, text].filter((one): one is string => Boolean(one));
      const papers = await list(
        `SELECT '/api/letters/' || id AS at FROM letter WHERE matter_id = $1
        UNION ALL SELECT '/api/files/' || id FROM attachment WHERE matter_id = $1 AND removed_at IS NULL
        UNION ALL SELECT '/api/matters/' || $1 || '/record'`,
        id,
      );
      const hung = await rows(
        `SELECT m.id::text, m.type FROM matter_link l JOIN matter m ON m.id IN (l.from_id, l.to_id)
        WHERE $1 IN (l.from_id, l.to_id) AND m.id <> $1`,
        [id],
      );
      const beside = hung.map((other) => matterHref(other.type ?? '', other.id ?? ''));
      return {
        id,
        type,
        title,
        number,
        alone: row.alone === 'true',
        words,
        href: matterHref(type, id),
        papers,
        beside,
        named: await list(NAMED, id),
        other: (await list(OTHER, id))[0] ?? null,
      };
    }),
  );
}

/** Sets the level through the portal's own command, with a name for what arose from it; the page is of 联席会议办公室, which may tighten it. */
export async function seal(page: Page, { id, type, named }: Sealed): Promise<void> {
  const people = (await rows('SELECT id::text FROM person WHERE account = ANY($1)', [named])).map((row) => row.id);
  await give(page, 'confidentiality.set', {
    id,
    level: 'NAMED',
    people,
    flags: [],
    otherName: `有关事项（${type}）`,
    reason: '核查需要',
  });
}

/** What the portal answers: status and text, without what is new in every answer. */
export async function answer(page: Page, path: string): Promise<{ status: number; text: string }> {
  const got = await page.request.get(path, { maxRedirects: 0, maxRetries: 3 });
  const text = (await got.text()).replace(/nonce(\\?"):?=?\\?"[^"\\]*\\?"/g, '').replace(/nonce="[^"]*"/g, '');
  return { status: got.status(), text };
}

const JOINT = /"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g;

/** An answer's parts in an order of their own: the server sends them as they become ready. */
export const settled = (text: string): string => text.replace(JOINT, '').split('\\n').sort().join('\n');

/** Addresses that list, sort, count, announce and export matters of every kind. */
export const SURFACES = [
  ...['/', '/?tab=waiting', '/?tab=started', '/?tab=done', '/?tab=closed', '/notices', '/calendar'],
  ...new Set(MATTER_TYPES.flatMap(({ path }) => [`${path}?tab=all`, `${path}?tab=all&sort=due`])),
  ...['/sharing', '/disputes/new', '/topics/new', '/requests/new?kind=appraisal', '/assistance/new?kind=hazard'],
  ...['/proposals/new', '/inspections/new', '/orders/new', '/units/zhzf', '/units/zhzf/duties?status=open'],
  ...['/units/zhzf/duties?status=done', '/rulebook/4-2-1/duties', '/supervision', '/supervision/duties?status=open'],
  ...['/supervision/duties?status=done', '/supervision/duties/export?status=open', '/supervision/export', '/screen'],
  '/api/v1/transfers?tab=all',
];

/** Commands over the API that whoever may not know of a matter tries on it: one of its kind, some of any kind. */
export const attempts = (type: string, version: number): [name: string, body: Record<string, unknown>][] => [
  [`${matterType(type)?.prefix}.${matterType(type)?.procedure.steps.find((step) => step.primary)?.on}`, { version }],
  ['matter.urge', { words: '请抓紧办理' }],
  ['confidentiality.set', { version, level: 'NAMED', people: [NEVER], reason: '了解情况' }],
  ['supervision.order', { unitId: 'zhzf', words: '请报告情况', dueOn: '2099-01-04' }],
];

/** The version of a matter now. */
export const versionOf = async (id: string) => Number(await value('SELECT version FROM matter WHERE id = $1', [id]));
