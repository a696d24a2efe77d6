import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects, LetterDraft } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { briefOf, circularOf, readersOf } from './letters-of';
import type * as inputs from './schemas';
import type { PaperSubject } from './subject';

/** What a step writes into the module's rows. `figures`: the board is frozen again. */
export type PaperRow = {
  set?: {
    lead?: string;
    problems?: string;
    demands?: string;
    included?: string[];
    lateReason?: string;
    returnWords?: string | null;
    approvedBy?: string | null;
    approvedAt?: number | null;
    issuedBy?: string;
    issuedAt?: number;
  };
  contribution?: { title: string; text: string };
  figures?: true;
};

export type Answer = Effects<PaperRow> | Refusal;
export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, PaperSubject>;

const officeOf = ({ subject }: { subject: PaperSubject }): string =>
  subject.parties.find((party) => party.part === 'office')?.unitId ?? '';

const signer = ({ actor, as }: Pick<Run<z.ZodType>, 'actor' | 'as'>) =>
  as.via ? `${actor.name}（代${as.via.name}）` : actor.name;

const toOffice = (run: { subject: PaperSubject }, kind: string, text: string) => [
  { unitId: officeOf(run), kind, text },
];

/** 报送工作情况: the unit's own text; written again until the paper goes to be approved (1-3-1). */
export function contribute({ input, subject, as }: Run<typeof inputs.contributeInput>): Answer {
  const first = !subject.contributions.some((one) => one.unitId === as.unitId);
  return {
    row: { contribution: { title: input.title, text: input.text } },
    notices: toOffice(
      { subject },
      'CONTRIBUTED',
      `${as.unitName}${first ? '报送' : '修改'}了工作情况：${input.title}。`,
    ),
    after: { title: input.title, text: input.text },
  };
}

/** 结束征集: what has come is taken over, the board is frozen. */
export function compose({ subject }: Run<typeof inputs.stepInput>): Answer {
  const wrote = subject.units.filter(({ id }) => subject.contributions.some((one) => one.unitId === id));
  return { row: { set: { included: wrote.map(({ id }) => id) }, figures: true } };
}

/** What OFFICE writes and chooses; a unit's words stay the unit's. */
export function saveBulletin({ input, subject }: Run<typeof inputs.saveBulletinInput>): Answer {
  const unknown = input.included.filter((id) => !subject.contributions.some((one) => one.unitId === id));
  if (unknown.length) return refuseField('included', '只能采用已经报送的工作情况，请刷新后重新选择');
  const ranked = subject.units.map(({ id }) => id).filter((id) => input.included.includes(id));
  return { row: { set: { lead: input.lead, included: ranked } } };
}

/** The text around the figures; the figures have no field (1-2-2). */
export function saveCircular({ input }: Run<typeof inputs.saveCircularInput>): Answer {
  return { row: { set: { lead: input.lead, problems: input.problems, demands: input.demands } } };
}

/** 重新取数, while it is drafted: the figures of this instant take the place of the earlier ones, which are kept. */
export const retake = (): Answer => ({ row: { figures: true } });

export function submitBulletin({ subject }: Run<typeof inputs.submitInput>): Answer {
  if (subject.row.included.length === 0 && !subject.row.lead.trim())
    return refuse('RULE', '简报还没有内容：请写导语，或采用至少一篇供稿。');
  return { row: {}, notices: toOffice({ subject }, 'APPROVAL', `待审核：${subject.matter.title}。`) };
}

/** To 办公室主任; what is late by then is explained by the drafter, not by 组长. */
export function submitCircular({ input, subject, now }: Run<typeof inputs.submitInput>): Answer {
  const late = subject.duties.some((duty) => duty.rule === '1-2-2' && now >= duty.dueAt);
  if (late && !input.lateReason) return refuseField('lateReason', '已超过计划印发日，请填写超期说明');
  if (!subject.row.demands.trim()) return refuse('RULE', '请先写明工作要求并保存。');
  return {
    row: { set: { lateReason: input.lateReason ?? '' } },
    notices: toOffice({ subject }, 'APPROVAL', `待审核：${subject.matter.title}。`),
  };
}

export const recall = (): Answer => ({ row: {} });

/** Sent back with words, by 办公室主任 or 组长. */
export function sendBack(run: Run<typeof inputs.returnInput>): Answer {
  const { input, subject } = run;
  return {
    row: { set: { returnWords: input.words, approvedBy: null, approvedAt: null } },
    partsEnd: ['leader'],
    notices: toOffice(run, 'RETURNED', `退回修改：${subject.matter.title}。${input.words}`),
    words: input.words,
  };
}

export function voidPaper({ input, subject }: Run<typeof inputs.voidInput>): Answer {
  const asked = subject.duties.filter((duty) => duty.rule === '1-3-1');
  return {
    row: {},
    notices: asked.map(({ obligorId }) => ({
      unitId: obligorId,
      kind: 'WITHDRAWN',
      text: `${subject.matter.title}不再编制，无需报送。`,
    })),
    words: input.words,
  };
}

/** 办公室主任 agrees; the paper goes to 组长. */
export function approve(run: Run<typeof inputs.stepInput>): Answer {
  const { subject, now } = run;
  if (!subject.leaderUnitId) return refuse('RULE', '系统中没有在任的组长，请联系安全管理员授予岗位。');
  return {
    row: { set: { approvedBy: signer(run), approvedAt: now } },
    parties: [{ part: 'leader', unitId: subject.leaderUnitId }],
    notices: [{ unitId: subject.leaderUnitId, kind: 'APPROVAL', text: `待签发：${subject.matter.title}。` }],
  };
}

function issued(run: Run<typeof inputs.issueInput>, letter: LetterDraft, set: PaperRow['set']): Answer {
  const readers = readersOf(run.subject);
  return {
    matter: { numbered: true },
    row: { set: { ...set, issuedBy: signer(run), issuedAt: run.now } },
    parties: readers.map((unitId) => ({ part: 'reader', unitId })),
    letters: [letter],
    notices: readers.map((unitId) => ({ unitId, kind: 'ISSUED', text: `收到${run.subject.matter.title}，请签收。` })),
  };
}

/** 办公室主任 agrees to the brief: numbered, frozen, with the units (1-3-1). */
export function issueBulletin(run: Run<typeof inputs.issueInput>): Answer {
  return issued(run, briefOf(run.subject, run.now), { approvedBy: signer(run), approvedAt: run.now });
}

/** 组长 signs the 通报: numbered, frozen, with the units (1-2-2). */
export function issueCircular(run: Run<typeof inputs.issueInput>): Answer {
  return issued(run, circularOf(run.subject, run.now), {});
}

/** 签收 by a unit that received the paper. */
export function receive({ subject, as }: Run<typeof inputs.receiveInput>): Answer {
  if (!subject.waiting.includes(as.unitId)) return refuse('RULE', '本单位已经签收。');
  return { quiet: true, signReceipts: true };
}
