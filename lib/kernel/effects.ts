import type { LocalDate } from '@/lib/rulebook/local-date';
import type { RuleId } from '@/lib/rulebook/rules';
import type { ConfidentialFlag, Confidentiality } from './db/generated/enums';
import type { DutyOpening } from './duties/write';
import type { LetterContent } from './letters/content';
import type { LinkKind } from './links';
import type { NoteDraft } from './notes';

/** A letter to be numbered and frozen; its content is built once the number is known. */
export type LetterDraft = {
  unitId: string;
  kind: string;
  /** The series' prefix, e.g. 山综执移. */
  prefix: string;
  title: string;
  build: (number: string) => LetterContent;
  /** Units whose receipt is awaited. */
  to: readonly string[];
};

/** A part and the unit that holds it. */
export type Part = { part: string; unitId: string };

export type NoticeDraft = { unitId: string; kind: string; text: string };

/** A matter that begins inside another matter's act (a resolution for an item of the minutes). */
export type Spawn = {
  type: string;
  title: string;
  ownerUnitId: string;
  parties: readonly Part[];
  /** The link from the new matter to the one it comes from. */
  link: LinkKind;
  urgent?: boolean;
  /** `NAMED`: for the people for whom the matter is that it comes from. */
  confidentiality?: Confidentiality;
  flags?: readonly ConfidentialFlag[];
  /** As in Effects, for the duties of `procedure.opens`. */
  starts?: Effects['starts'];
  skip?: readonly RuleId[];
  open?: readonly DutyOpening[];
  notices?: readonly NoticeDraft[];
  /** Letters that begin the matter; it takes the number of the first. */
  letters?: readonly LetterDraft[];
  /** The new kind's own row, handed to its `create`. */
  row?: unknown;
};

/** A step taken on another, linked matter inside this matter's act (a meeting decides its topics). */
export type Move = {
  type: string;
  id: string;
  event: string;
  /** The version that the decision was taken on; without it, whatever stands once the row is held. */
  version?: number;
  /** What the step changes there; its `row` is handed to the kind's `save`. Letters, links, spawns and moves stay with their own acts. */
  effects?: Omit<Effects, 'links' | 'admits' | 'spawns' | 'moves' | 'quiet'>;
};

/** What a decision changes, as data; `commit` carries it out in one transaction. */
export type Effects<Row = unknown> = {
  /** The supertype's own fields. `numbered` takes the number of the first letter. */
  matter?: {
    title?: string;
    urgent?: boolean;
    numbered?: boolean;
    confidentiality?: Confidentiality;
    flags?: readonly ConfidentialFlag[];
  };
  /** The module's own row, handed to the command's `save`. */
  row?: Row;
  /** Parts that pass to a unit: whoever held the part until now stops holding it. */
  parties?: readonly Part[];
  /** Parts that a unit takes beside those who hold them already. */
  joins?: readonly Part[];
  /** Parts that one unit stops holding, the others go on. */
  leaves?: readonly Part[];
  /** Parts that end. */
  partsEnd?: readonly string[];
  /** When the duties opened by the step began, where that is not now; and whether they are urgent. */
  starts?: Partial<Record<RuleId, { startAt: number; urgent?: boolean; dueOn?: LocalDate }>>;
  /** Duties that the step's table would open but the facts do not ask for. */
  skip?: readonly RuleId[];
  /** Duties opened beside the step's table. */
  open?: readonly DutyOpening[];
  /** Duties of a unit met beside the step's table; with `urgent` only the urgent or only the ordinary clock of the rule. */
  close?: readonly { rule: RuleId; obligorId: string; urgent?: boolean }[];
  /** Duties ended beside the step's table: of one unit, or all of the rule. */
  cancel?: readonly { rule: RuleId; reason: string; obligorId?: string }[];
  /** Duties whose clock another takes the place of; never by one that is due later once they are overdue. */
  replace?: readonly { rule: RuleId; reason: string; urgent?: boolean }[];
  /** Dates moved to a later day, while they are not yet due. */
  extend?: readonly { rule: RuleId; obligorId: string; toOn: LocalDate; reason: string }[];
  /** Ordinary clocks that stop, for a reason that their rule names, and those that run on. */
  pause?: readonly { rule: RuleId; obligorId: string; reason: string }[];
  resume?: readonly { rule: RuleId; obligorId: string }[];
  /** Reports and notes that stay with the matter. */
  notes?: readonly NoteDraft[];
  letters?: readonly LetterDraft[];
  /** Withdraws the matter's letters, which keep their numbers. */
  withdrawLetters?: string;
  /** Signs the acting unit's open receipts: all of them, or these. */
  signReceipts?: true | readonly string[];
  /** Leaves the matter's version as it is, for acts that change nothing a page of it decides on. Never with a step. */
  quiet?: boolean;
  notices?: readonly NoticeDraft[];
  /** Links from this matter to others that the actor sees. */
  links?: readonly { toId: string; kind: LinkKind }[];
  /** Units that see a matter linked with this one from now on: who coordinates or decides a dispute about it. */
  admits?: readonly (Part & { matterId: string })[];
  /** Matters that begin with this act; their kinds stand in the command's `others`. */
  spawns?: readonly Spawn[];
  /** Steps that this act takes on matters linked with this one; their kinds stand in the command's `others`. */
  moves?: readonly Move[];
  /** For the record: a sentence, and the changed fields before and after. */
  words?: string;
  before?: unknown;
  after?: unknown;
};
