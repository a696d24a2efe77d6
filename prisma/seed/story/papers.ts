import * as brief from '@/lib/bulletins/commands';
import * as circular from '@/lib/bulletins/commands-circular';
import { DEFAULT_DEMAND } from '@/lib/bulletins/labels';
import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import { addWorkdays, type Calendar, workdaysBetween } from '@/lib/rulebook/calendar';
import { addMonths, type LocalDate, localDate } from '@/lib/rulebook/local-date';
import type { Stage } from './tell';
import { CALLED, LEADS, LETTER_TEXTS, PAPER_LATE, PAPER_VOID, REPORTS } from './words-papers';

/** Something that happens at an instant (epoch milliseconds). */
export type Scene = { at: number; play: (at: number) => Promise<void> };
/** One act on a paper: working day, part of the day's hours, who, what, with what; `versionless` acts name no version. */
export type Line = {
  day: number;
  part: number;
  by: string;
  command: Command;
  input?: Record<string, unknown>;
  versionless?: true;
};

/** Units that sign for an issued paper on the same or the next day; the others have not yet. */
const SIGNERS = ['zhzf', 'ziran', 'yingji', 'shijian', 'huanjing', 'gongan', 'xiji', 'sangcun'];

/** A matter told through the portal's own commands: the first line creates it. Throws when the portal refuses. */
export function scenesOf({ cast, office }: Stage, lines: readonly Line[], paper = { id: '' }): Scene[] {
  return lines.map(({ day, part, by, command, input, versionless }, index) => ({
    at: office.at(day, part) + index * 60_000,
    play: async () => {
      const found = paper.id && (await db().matter.findUniqueOrThrow({ where: { id: paper.id } }));
      const on = found ? { id: paper.id, ...(versionless ? {} : { version: found.version }) } : {};
      const request = { actor: cast.get(by) ?? null, requestId: `story-${command.name}` };
      const outcome = await command.execute(request, { ...on, ...input });
      if (outcome.refused)
        throw new Error(`${by} ${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
      if (!found) paper.id = (outcome.result as { id: string }).id;
    },
  }));
}

const monthOf = (first: LocalDate) => first.slice(0, 7);

function received(command: Command, day: number, signers: number): Line[] {
  return SIGNERS.slice(0, signers).map((by, index) => ({
    day: day + (index % 2),
    part: 0.75 + index * 0.02,
    by,
    command,
    versionless: true,
  }));
}

/** 通报 of a month, from working day `day` on: up to the office's director, or signed and read (1-2-2). */
function circularLines(stage: Stage, first: LocalDate, day: number, { late = false, signers = 0 }): Line[] {
  const dueOn = stage.office.day(day + (late ? 0 : 5));
  const texts = LETTER_TEXTS[Number(first.slice(5, 7)) % LETTER_TEXTS.length];
  const submitted = day + 1;
  const lines: Line[] = [
    { day, part: 0.1, by: 'bangong', command: circular.createCircular, input: { month: monthOf(first), dueOn } },
    { day, part: 0.4, by: 'bangong', command: circular.saveCircular, input: texts },
    {
      day: submitted,
      part: 0.2,
      by: 'bangong',
      command: circular.submitCircular,
      input: late ? { lateReason: PAPER_LATE } : {},
    },
    { day: submitted, part: 0.5, by: 'bangong-zr', command: circular.approveCircular },
  ];
  if (!signers) return lines;
  const issue: Line = { day: submitted, part: 0.7, by: 'zuzhang', command: circular.issueCircular };
  return [...lines, issue, ...received(circular.receiveCircular, submitted, signers)];
}

type BriefPlot = { reporters: number; composed?: boolean; signers?: number };

/** 简报 of a month, from the call on working day `day`: the reports of so many units, then what the office made of them (1-3-1). */
function briefLines(
  stage: Stage,
  first: LocalDate,
  day: number,
  { reporters, composed, signers = 0 }: BriefPlot,
): Line[] {
  const call = { month: monthOf(first), dueOn: stage.office.day(day + 5), demand: DEFAULT_DEMAND, units: CALLED };
  const writers = CALLED.slice(0, reporters);
  const reports = writers.map((by, index): Line => {
    const report = REPORTS[(index + Number(first.slice(5, 7))) % REPORTS.length];
    return { day: day + 1, part: 0.2 + index * 0.1, by, command: brief.contribute, input: report, versionless: true };
  });
  const lines: Line[] = [{ day, part: 0.3, by: 'bangong', command: brief.createBulletin, input: call }, ...reports];
  if (!composed) return lines;
  const lead = LEADS[Number(first.slice(5, 7)) % LEADS.length];
  lines.push({ day: day + 3, part: 0.2, by: 'bangong', command: brief.compose });
  lines.push({
    day: day + 3,
    part: 0.4,
    by: 'bangong',
    command: brief.saveBulletin,
    input: { lead, included: writers },
  });
  if (!signers) return lines;
  lines.push({ day: day + 4, part: 0.2, by: 'bangong', command: brief.submitBulletin });
  lines.push({ day: day + 4, part: 0.5, by: 'bangong-zr', command: brief.issueBulletin });
  return [...lines, ...received(brief.receiveBulletin, day + 4, signers)];
}

/**
 * The papers of the last months: three 通报 issued, one waiting for 组长, one being drafted and one given up; a 简报 for
 * every month of the year, the last but one being compiled, the last being collected for.
 */
export function paperScenes(stage: Stage, calendar: Calendar): Scene[] {
  const { office } = stage;
  const base = localDate(`${office.day(-4).slice(0, 7)}-01`);
  const back = (n: number) => addMonths(base, -n);
  /** The nth working day of the month after, as a working day from today. */
  const after = (first: LocalDate, n: number) =>
    -workdaysBetween(calendar, addWorkdays(calendar, addMonths(first, 1), n), office.day(0));
  const circularOf = (n: number, plot: { late?: boolean; signers?: number }) =>
    scenesOf(stage, circularLines(stage, back(n), after(back(n), 2), plot));
  const briefOf = (n: number, signers: number, reporters = 4) =>
    scenesOf(stage, briefLines(stage, back(n), after(back(n), 1), { reporters, composed: true, signers }));
  const given = circularLines(stage, back(2), after(back(2), 1), {}).slice(0, 1);
  const up: Line = {
    day: after(back(2), 1),
    part: 0.5,
    by: 'bangong',
    command: circular.voidCircular,
    input: { words: PAPER_VOID },
  };
  return [
    ...circularOf(4, { signers: 8 }),
    ...circularOf(3, { signers: 8, late: true }),
    ...scenesOf(stage, [...given, up]),
    ...circularOf(2, { signers: 6 }),
    ...scenesOf(stage, circularLines(stage, back(1), -3, {})),
    ...scenesOf(stage, circularLines(stage, base, -1, {}).slice(0, 2)),
    // One 简报 a month; of the older ones few reports and signatures are told.
    ...[11, 10, 9, 8, 7, 6, 5, 4].flatMap((n) => briefOf(n, 2, 1)),
    ...briefOf(3, 7),
    ...briefOf(2, 5),
    ...scenesOf(stage, briefLines(stage, back(1), -8, { reporters: 5, composed: true })),
    ...scenesOf(stage, briefLines(stage, base, -3, { reporters: 3 })),
  ];
}
