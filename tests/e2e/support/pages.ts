import { rows } from './database';

/** A role's account and the pages that it can open, one of every kind. */
export type Tour = { account: string; pages: string[] };

const idOf = async (sql: string) => (await rows(sql))[0]?.id ?? '';
const matterIn = (state: string, unit: string, column: string) =>
  idOf(`SELECT m.id::text FROM matter m JOIN case_transfer t ON t.id = m.id
    WHERE m.state = '${state}' AND t.${column} = '${unit}' AND m.title NOT LIKE '%演示当事人%' ORDER BY m.id LIMIT 1`);

const paperIn = (type: string, state: string) =>
  idOf(`SELECT id::text FROM matter WHERE type = '${type}' AND state = '${state}' ORDER BY opened_at LIMIT 1`);

/** Pages of 简报, 通报 and the calendar: what a unit opens, what the office opens. */
async function paperPages(): Promise<{ unit: string[]; office: string[] }> {
  const [collecting, composing, brief, drafted, signing, issued, scrapped] = await Promise.all([
    paperIn('bulletin', 'COLLECTING'),
    paperIn('bulletin', 'COMPOSING'),
    paperIn('bulletin', 'ISSUED'),
    paperIn('circular', 'COMPOSING'),
    paperIn('circular', 'PENDING_SIGNATURE'),
    paperIn('circular', 'ISSUED'),
    paperIn('circular', 'VOID'),
  ]);
  const b = (id: string, step = '') => `/bulletins/${id}${step}`;
  const c = (id: string, step = '') => `/circulars/${id}${step}`;
  return {
    unit: [
      ...['/meetings', '/topics', '/topics/new', '/resolutions', '/meetings/composition'],
      ...['/calendar', '/bulletins', '/circulars', '/circulars?tab=all&q=没有这样的通报'],
      ...[b(collecting), b(collecting, '/contribute'), b(brief), b(brief, '/receive'), c(issued)],
    ],
    office: [
      ...['/meetings', '/meetings/new', '/topics'],
      ...['/calendar', '/calendar?year=2025', '/bulletins', '/bulletins/new', b(collecting), b(collecting, '/compose')],
      ...[b(composing), b(composing, '/edit'), b(composing, '/submit'), b(composing, '/void'), b(brief)],
      ...[
        '/circulars',
        '/circulars/new',
        c(drafted),
        c(drafted, '/edit'),
        c(drafted, '/submit'),
        c(signing),
        c(issued),
      ],
      ...[c(scrapped), c(signing, '/approve')],
    ],
  };
}

/** Pages of disputes, agreements and joint inspections (4-3-3, 4-4-1, 4-4-2). */
async function jointPages(): Promise<string[]> {
  const [confirming, inForce, running] = await Promise.all([
    paperIn('dispute', 'CONFIRMING'),
    paperIn('agreement', 'IN_FORCE'),
    paperIn('inspection', 'RUNNING'),
  ]);
  const dispute = `/disputes/${confirming}`;
  return [
    ...['/disputes', '/disputes/new', dispute, `${dispute}/object`, '/agreements', `/agreements/${inForce}`],
    ...['/inspections', `/inspections/${running}`, `/inspections/${running}/report`, '/units/zhzf'],
    '/units/zhzf/duties?status=open',
  ];
}

/** Three roles that together see every kind of page. */
export async function tours(): Promise<Tour[]> {
  const [draft, arrived, accepted, decided, closed] = await Promise.all([
    matterIn('DRAFT', 'zhzf', 'sender_id'),
    matterIn('SENT', 'zhzf', 'receiver_id'),
    matterIn('ACCEPTED', 'zhzf', 'handler_id'),
    matterIn('DECIDED', 'zhzf', 'handler_id'),
    matterIn('CLOSED', 'zhzf', 'sender_id'),
  ]);
  const assignedTo = (unit: string) =>
    idOf(`SELECT id::text FROM assignment WHERE lead_unit_id = '${unit}' ORDER BY id LIMIT 1`);
  const [running, extended] = await Promise.all([assignedTo('yingji'), assignedTo('zhzf')]);
  const a = (id: string, step = '') => `/assignments/${id}${step}`;
  const person = await idOf(`SELECT id::text FROM person WHERE account = 'ziran'`);
  const papers = await paperPages();
  const t = (id: string, step = '') => `/transfers/${id}${step}`;
  const liaison = [
    ...['/', '/?tab=waiting', '/?tab=started', '/?tab=done', '/?tab=closed', '/transfers', '/transfers?tab=all'],
    ...['/transfers?tab=all&q=没有这样的事项', '/transfers/new', t(draft), t(draft, '/edit'), t(draft, '/check')],
    ...[t(draft, '/materials'), t(draft, '/void'), t(arrived), t(arrived, '/accept'), t(arrived, '/decline')],
    ...[t(arrived, '/sign'), t(arrived, '/unmask'), t(accepted), t(accepted, '/decide'), t(decided, '/notify')],
    ...[t(closed), t(closed, '/accept'), '/notices', '/me', '/units', '/units/ziran', '/help', '/about', '/a11y'],
    ...['/assignments', a(extended), a(extended, '/report'), a(extended, '/propose'), a(extended, '/materials')],
    ...['/rulebook', '/rulebook/2-2-5', '/rulebook/calculator'],
    ...papers.unit,
    ...(await jointPages()),
  ];
  const office = [
    ...['/assignments', '/assignments?tab=all', '/assignments/new', a(running), a(running, '/extend')],
    ...[a(running, '/revoke'), a(extended), '/resolutions'],
    ...['/', '/supervision', '/supervision/duties?status=overdue', '/supervision/orders', '/screen', t(arrived)],
    ...[
      t(arrived, '/supervise'),
      t(arrived, '/urge'),
      '/transfers?tab=all',
      '/rulebook/2-2-3/duties',
      '/rulebook/1-2-1',
    ],
    ...papers.office,
  ];
  const system = [
    '/',
    '/admin/people',
    `/admin/people/${person}`,
    `/admin/people/${person}?do=reset`,
    `/admin/people/${person}?do=move`,
    '/admin/people/new',
    '/units/new',
    '/units/ziran/edit',
    '/admin/calendar',
    '/admin/calendar/new',
  ];
  return [
    { account: 'zhzf', pages: liaison },
    { account: 'bangong', pages: office },
    { account: 'xitong', pages: system },
  ];
}

/** Whole pages by role, for titles of tests. */
export const ROLES = ['zhzf', 'bangong', 'xitong'] as const;

/** The tour of a role. */
export async function tourOf(account: string): Promise<string[]> {
  return (await tours()).find((tour) => tour.account === account)?.pages ?? [];
}
