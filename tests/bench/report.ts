import type { Answers } from './asking';
import type { DeadlineRates } from './deadlines';
import type { Floors } from './floors';
import type { Cost } from './measure';
import type { PageCosts } from './pages';
import type { SendCosts } from './send';

/** What was measured on one size. `scripts`: kilobytes gzipped; `memory`: megabytes of the application at the end. */
export type Measured = {
  size: number;
  pages: PageCosts;
  sending: SendCosts;
  floors: Floors;
  scripts: Record<'list' | 'matter' | 'board', number>;
  memory: number;
  answers: Answers;
};

/** Everything of one bench. `startSeconds`: warm `npm start` to the first page. */
export type Bench = { sizes: readonly Measured[]; deadlines: DeadlineRates; startSeconds: number };

export type Line = { goal: string; asked: string; measured: string; beside: string; met: boolean | null };

/** Measured elsewhere (design/performance.md, 2 shared cores, 1,000,000 transfers): application + PostgreSQL, CPU ms. */
const DIRECTUS = { list: 12.9, board: 14.8, matter: 13, create: 28.8 };

const ms = ({ app, sql }: Cost) => `${app.toFixed(1)} + ${sql.toFixed(2)} ms`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
const line = (goal: string, asked: string, measured: string, beside: string, met: boolean | null): Line => ({
  goal,
  asked,
  measured,
  beside,
  met,
});

function pageLines({ size, pages, floors }: Measured): Line[] {
  const n = size.toLocaleString('en');
  const { list, matter, board, desk, empty, bare } = pages;
  const ratio = ({ page, memory }: (typeof pages)['list']) => page.both / memory.both;
  return [
    line(
      `P1 list, ${n}`,
      '≤ 1.25 × from memory',
      `${ms(list.page)}, ${times(ratio(list))}`,
      `memory ${ms(list.memory)}; bare SQL ${ms(floors.list)}`,
      ratio(list) <= 1.25,
    ),
    line(
      `P1 list, ${n}`,
      `< Directus ${DIRECTUS.list} ms*`,
      `${list.page.both.toFixed(1)} ms`,
      `${(list.bytes / 1024).toFixed(0)} KB of HTML`,
      list.page.both < DIRECTUS.list,
    ),
    line(
      `P2 board, ${n}`,
      '≤ 1.5 × empty page',
      `${ms(board.page)}, ${times(board.page.both / empty.both)}`,
      `empty page in the frame ${ms(empty)}; memory ${ms(board.memory)}; bare SQL ${ms(floors.board)}`,
      board.page.both <= 1.5 * empty.both,
    ),
    line(
      `P2 board's SQL, ${n}`,
      '≤ 0.5 ms more than empty',
      `${(board.page.sql - empty.sql).toFixed(2)} ms`,
      `Directus ${DIRECTUS.board} ms* for one count`,
      board.page.sql - empty.sql <= 0.5,
    ),
    line(
      `P3 matter, ${n}`,
      '≤ 1.25 × from memory',
      `${ms(matter.page)}, ${times(ratio(matter))}`,
      `memory ${ms(matter.memory)}; bare SQL ${ms(floors.matter)}; Directus ${DIRECTUS.matter} ms*`,
      ratio(matter) <= 1.25,
    ),
    line(
      `desk, ${n}`,
      '—',
      `${ms(desk.page)}, ${times(ratio(desk))}`,
      `memory ${ms(desk.memory)}; a route that asks nothing ${ms(bare)}`,
      null,
    ),
  ];
}

function sendLines({ size, sending: { creation, service, http, crowd } }: Measured): Line[] {
  const n = size.toLocaleString('en');
  return [
    line(
      `P4 send over HTTP, ${n}`,
      `≤ Directus ${DIRECTUS.create} ms* for a bare row`,
      `${ms(http)}`,
      `command alone ${ms(service)}; creating the draft ${ms(creation)}`,
      http.both <= DIRECTUS.create,
    ),
    line(
      `P4 fifty senders, ${n}`,
      'p95 ≤ 3 × p50',
      `p50 ${crowd.p50.toFixed(0)} ms, p95 ${crowd.p95.toFixed(0)} ms, ${times(crowd.p95 / crowd.p50)}`,
      `${crowd.sent} sent, none refused`,
      crowd.p95 <= 3 * crowd.p50,
    ),
  ];
}

function askLines({ size, answers: { search, year } }: Measured): Line[] {
  const n = size.toLocaleString('en');
  const slowest = Object.entries(search.byWord).sort(([, a], [, b]) => b.p95 - a.p95)[0];
  return [
    line(
      `P5 search, ${n}`,
      'p95 ≤ 50 ms',
      `p50 ${search.p50.toFixed(1)} ms, p95 ${search.p95.toFixed(1)} ms`,
      slowest ? `slowest “${slowest[0]}”: p95 ${slowest[1].p95.toFixed(1)} ms` : '',
      search.p95 <= 50,
    ),
    line(
      `P8 a year by unit and clause, ${n}`,
      '≤ 300 ms first, ≤ 20 ms from rollups',
      `${year.counts.toFixed(1)} ms, from counts that triggers keep`,
      `counted again from every duty in ${year.duties.toFixed(0)} ms; same figures: ${year.agree ? 'yes' : 'no'}`,
      year.agree && year.counts <= 20,
    ),
  ];
}

function searchGrowth(small: Measured, large: Measured): Line {
  const ratio = large.answers.search.p95 / small.answers.search.p95;
  const [from, to] = [small, large].map((one) => one.answers.search.p95.toFixed(1));
  return line('P6 search', '≤ 2 ×', times(ratio), `p95 ${from} → ${to} ms`, ratio <= 2);
}

function growthLines(small: Measured, large: Measured): Line[] {
  const growth = (what: string, of: (one: Measured) => number) => {
    const ratio = of(large) / of(small);
    return line(
      `P6 ${what}`,
      '≤ 1.2 ×',
      times(ratio),
      `${of(small).toFixed(1)} → ${of(large).toFixed(1)} ms`,
      ratio <= 1.2,
    );
  };
  return [
    growth('list', (one) => one.pages.list.page.both),
    growth('board', (one) => one.pages.board.page.both),
    growth('matter', (one) => one.pages.matter.page.both),
    growth('send', (one) => one.sending.http.both),
    searchGrowth(small, large),
  ];
}

function otherLines({ deadlines, startSeconds, sizes }: Bench): Line[] {
  const { ours, withLedger, chineseDays, agree } = deadlines;
  const memory = Math.max(...sizes.map((one) => one.memory));
  const { list, matter, board } = sizes.at(-1)?.scripts ?? { list: 0, matter: 0, board: 0 };
  const count = (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')}/s`;
  return [
    line(
      'P10 due date',
      '≥ 10 × chinese-days',
      `${count(ours)}, ${times(ours / chineseDays)}`,
      `chinese-days ${count(chineseDays)}; same answers: ${agree ? 'yes' : 'no'}`,
      ours >= 10 * chineseDays,
    ),
    line('P10 with its ledger', '≥ 50,000/s', count(withLedger), '', withLedger >= 50_000),
    line('P11 warm npm start to first page', '≤ 3 s', `${startSeconds.toFixed(1)} s`, 'median of 3', startSeconds <= 3),
    line('P11 memory after the bench', '≤ 400 MB', `${memory.toFixed(0)} MB`, 'resident, one process', memory <= 400),
    line(
      'P11 JavaScript, gzip',
      '≤ 150 KB',
      `list ${list.toFixed(0)}, matter ${matter.toFixed(0)}, board ${board.toFixed(0)} KB`,
      '',
      Math.max(list, matter, board) <= 150,
    ),
  ];
}

/** The goals of design/performance.md, each beside what was measured in this run. */
export function linesOf(bench: Bench): Line[] {
  const [small, large] = [bench.sizes[0], bench.sizes.at(-1)];
  return [
    ...bench.sizes.flatMap((one) => [...pageLines(one), ...sendLines(one), ...askLines(one)]),
    ...(small && large && small !== large ? growthLines(small, large) : []),
    ...otherLines(bench),
  ];
}

const word = (met: boolean | null) => (met === null ? '—' : met ? 'yes' : 'NO');

/** The lines as a Markdown table under where and how they were measured. */
export function markdown(lines: readonly Line[], where: string): string {
  const rows = lines.map(
    ({ goal, asked, measured, beside, met }) => `| ${goal} | ${asked} | ${measured} | ${beside} | ${word(met)} |`,
  );
  return `# Bench

${where}

CPU milliseconds per request, application + PostgreSQL (processes' time on a core, median of three runs of requests one
after the other, after a warm-up of as many), uncompressed HTML, the built application in one process. "From memory":
the same pages and the same frame in the same process, their data held in memory. "Bare SQL": the same rows as JSON
from node:http and pg. * measured elsewhere, see design/performance.md: cited, not run here.
The rows were loaded by SQL with triggers off; the audit's seals of loaded entries are left out.

| goal | asked | measured | beside it | met |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
