import type { ActorCode } from './glossary';
import type { LocalDate } from './local-date';

/** How firm a number is: given by the 意见 or a statute, given with 一般应, the portal's own, or no number at all. */
export type Standing = 'STATUTORY' | 'SOFT' | 'ADVISORY' | 'NONE';

/** The module whose screens carry a clause. */
export type ModuleName =
  | 'transfers'
  | 'meetings'
  | 'sharing'
  | 'coordination'
  | 'disputes'
  | 'grassroots'
  | 'judicial'
  | 'safeguards'
  | 'supervision'
  | 'units';

/** A law a clause or rule leans on, and what that law says of it. */
export type Basis = { readonly law: string; readonly text: string };

/** A clause as its chapter file writes it. */
export type ClauseText = {
  readonly id: `${number}-${number}-${number}`;
  readonly chapter: '一' | '二' | '三' | '四' | '五' | '六' | '七';
  /** Where it stands in the 意见: 二（二）. */
  readonly section: string;
  /** Short Chinese title, verb first: 三日内反馈意见. */
  readonly title: string;
  /** The paragraph or numbered item of the 意见, word for word. */
  readonly quote: string;
  /** The words of the quote that are this duty. */
  readonly focus: string;
  readonly obligors: readonly ActorCode[];
  /** The duty in one plain Chinese sentence. */
  readonly duty: string;
  readonly standing: Standing;
  readonly module: ModuleName;
  readonly basis?: readonly Basis[];
};

/** A clause in force: first day of effect, and the last day, or null while it stands. */
export type Effective = { readonly effectiveFrom: LocalDate; readonly effectiveTo: LocalDate | null };
