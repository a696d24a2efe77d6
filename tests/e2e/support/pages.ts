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

/** Pages of meetings, their topics and resolutions: what a member opens, what the office opens. */
async function meetingPages(): Promise<{ unit: string[]; office: string[] }> {
  const meetingIn = (state: string) =>
    idOf(`SELECT id::text FROM matter WHERE type = 'meeting' AND state = '${state}' ORDER BY opened_at, id LIMIT 1`);
  // What the story told, not what another scenario is doing to it meanwhile.
  const [coming, signing, prepared, corrected] = await Promise.all([
    meetingIn('NOTIFIED'),
    meetingIn('SIGNING'),
    meetingIn('SUBMITTED'),
    idOf('SELECT meeting_id::text AS id FROM minutes WHERE corrects_id IS NOT NULL LIMIT 1'),
  ]);
  const [topic, led, extended] = await Promise.all([
    idOf(`SELECT t.id::text FROM topic t JOIN matter m ON m.id = t.id WHERE t.meeting_id = '${coming}' LIMIT 1`),
    idOf(`SELECT r.id::text FROM resolution r JOIN meeting e ON e.id = r.meeting_id
      WHERE r.lead_unit_id = 'zhzf' ORDER BY e.held_on LIMIT 1`),
    idOf(
      `SELECT r.id::text FROM resolution r JOIN matter m ON m.id = r.id WHERE m.state = 'RUNNING' ORDER BY r.due_on LIMIT 1`,
    ),
  ]);
  const m = (id: string, step = '') => `/meetings/${id}${step}`;
  return {
    unit: [
      m(coming),
      m(coming, '/reply'),
      m(corrected),
      `/topics/${topic}`,
      `/topics/${topic}/opine`,
      `/resolutions/${led}`,
    ],
    office: [
      ...[m(coming), m(coming, '/setAgenda'), m(coming, '/signIn'), m(coming, '/reschedule'), m(signing)],
      ...[m(prepared), `/resolutions/${extended}`, `/resolutions/${extended}/analyse`],
    ],
  };
}

/** Pages of problems, proposals and campaigns: what a unit opens, what the office opens. */
async function officeMatterPages(): Promise<{ unit: string[]; office: string[] }> {
  const [raised, rectified, sent, deployed, running] = await Promise.all([
    paperIn('problem', 'RAISED'),
    paperIn('problem', 'RECTIFYING'),
    paperIn('proposal', 'SENT'),
    paperIn('campaign', 'DEPLOYED'),
    paperIn('campaign', 'RUNNING'),
  ]);
  return {
    unit: [
      ...['/problems', '/problems/new', '/campaigns', `/campaigns/${deployed}`, `/campaigns/${deployed}/notifyPolice`],
      ...[`/campaigns/${running}`, `/campaigns/${running}/report`],
    ],
    office: [
      ...[`/problems/${raised}`, `/problems/${raised}/direct`, `/problems/${raised}/toTopic`, `/problems/${rectified}`],
      ...['/proposals', '/proposals/new', `/proposals/${sent}`, '/campaigns/new', `/campaigns/${deployed}/start`],
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
  const [appraisal, letter] = await Promise.all([paperIn('appraisal', 'CLOSED'), paperIn('assistance', 'DRAFT')]);
  const shared = await idOf(`SELECT r.id::text FROM shared_record r JOIN matter m ON m.id = r.id
    WHERE m.owner_unit_id = 'zhzf' AND r.version_no > 1 LIMIT 1`);
  const person = await idOf(`SELECT id::text FROM person WHERE account = 'ziran'`);
  const [papers, meetings, others] = await Promise.all([paperPages(), meetingPages(), officeMatterPages()]);
  const orderTo = (unit: string) =>
    idOf(
      `SELECT id::text FROM supervision_order WHERE obligor_id = '${unit}' AND concerns_id IS NULL ORDER BY id LIMIT 1`,
    );
  const [ownOrder, lateOrder] = await Promise.all([orderTo('zhzf'), orderTo('zhujian')]);
  const t = (id: string, step = '') => `/transfers/${id}${step}`;
  const liaison = [
    ...['/', '/?tab=waiting', '/?tab=started', '/?tab=done', '/?tab=closed', '/transfers', '/transfers?tab=all'],
    ...['/transfers?tab=all&q=没有这样的事项', '/transfers/new', t(draft), t(draft, '/edit'), t(draft, '/check')],
    ...[t(draft, '/materials'), t(draft, '/void'), t(arrived), t(arrived, '/accept'), t(arrived, '/decline')],
    ...[t(arrived, '/sign'), t(arrived, '/unmask'), t(accepted), t(accepted, '/decide'), t(decided, '/notify')],
    ...[t(closed), t(closed, '/accept'), '/notices', '/me', '/units', '/units/ziran', '/help', '/about', '/a11y'],
    ...['/assignments', a(extended), a(extended, '/report'), a(extended, '/propose'), a(extended, '/materials')],
    ...['/orders', `/orders/${ownOrder}`, `/orders/${ownOrder}/answer`, `/orders/${ownOrder}/materials`],
    ...['/requests', '/requests/new?kind=appraisal', `/requests/${appraisal}`, '/assistance?tab=all'],
    ...['/assistance/new?kind=hazard', `/assistance/${letter}`, `/assistance/${letter}/send`],
    ...['/rulebook', '/rulebook/2-2-5', '/rulebook/calculator'],
    ...['/sharing', '/sharing/new?kind=PENALTY', '/sharing/import', `/sharing/${shared}`],
    ...papers.unit,
    ...meetings.unit,
    ...others.unit,
    ...(await jointPages()),
  ];
  const office = [
    ...['/assignments', '/assignments?tab=all', '/assignments/new', a(running), a(running, '/extend')],
    ...[a(running, '/revoke'), a(extended), '/resolutions', `/orders/${lateOrder}`, `/orders/${lateOrder}/urge`],
    ...[
      '/',
      '/supervision',
      '/supervision/duties?status=overdue',
      '/orders',
      '/orders?tab=all',
      '/orders/new',
      '/screen',
      t(arrived),
    ],
    ...[
      t(arrived, '/supervise'),
      t(arrived, '/urge'),
      '/transfers?tab=all',
      '/rulebook/2-2-3/duties',
      '/rulebook/1-2-1',
    ],
    ...papers.office,
    ...meetings.office,
    ...others.office,
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
