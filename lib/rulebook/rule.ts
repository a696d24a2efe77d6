import type { Effective, Standing } from './clause';
import type { ClauseId } from './clauses';
import type { ObligorCode } from './glossary';

/** What is counted: working days, calendar days, hours, calendar months, or nothing because the matter sets its own date. */
export type Unit = 'workday' | 'natural' | 'hour' | 'month' | 'date';

/** When amber begins: so many working days before the due day, or after this share of the time (hour clocks). */
export type Warn = { readonly amount: number; readonly unit: 'workday' | 'share' };

/**
 * The limit that replaces the ordinary one when the matter is urgent: the words of the 意见 (立即) and on what the number
 * rests. The 意见 gives no number of hours, so an urgent clock is advisory and never added to the statutory figures.
 */
export type Urgent = {
  readonly amount: number;
  readonly unit: 'hour';
  readonly words: string;
  readonly standing: 'ADVISORY';
  readonly basis: string;
};

/** How the due date may be moved: at most `max` days (null: no cap in the 意见), always counted on from the original due date. */
export type Extension = {
  readonly max: number | null;
  readonly unit: 'workday';
  readonly base: 'ORIGINAL_DUE';
  readonly once: boolean;
  /** The notice of the extension must be given before the due instant. */
  readonly priorNotice: boolean;
  /** The condition, in Chinese. */
  readonly onlyWhen: string;
};

/** What a rule file writes; every field not written takes the default of DEFAULTS. */
export type RuleText = {
  readonly clause: ClauseId;
  /** Chinese, verb first. */
  readonly title: string;
  readonly obligor: ObligorCode;
  /** Chinese: what starts and what stops the clock. */
  readonly startEvent: string;
  readonly stopEvent: string;
  /** null exactly when unit is 'date'. */
  readonly amount: number | null;
  readonly unit: Unit;
  /** Chinese sentences: on what law the number and the way of counting rest. */
  readonly legalBasis: readonly string[];
  /** Chinese: the other defensible reading, for whoever wants to confirm or change the rule. */
  readonly otherReading: string;
  /** What counts as receipt: the document's arrival in the inbox, or the signature for it. */
  readonly receipt?: 'arrival' | 'signature';
  readonly direction?: 'after' | 'before';
  /** Where a last day that is not worked moves. */
  readonly rollover?: 'next' | 'previous' | 'none';
  readonly standing?: Standing;
  readonly urgent?: Urgent | null;
  readonly extension?: Extension | null;
  /** The reasons, in Chinese, for which the clock may stand still. */
  readonly pauses?: readonly string[];
  readonly warn?: Warn;
};

/** A rule with every field filled in and its dates of effect, before ids are narrowed to the known ones. */
export type RuleData<Id extends string = string> = Required<RuleText> &
  Effective & { readonly id: Id; readonly version: string };

/** Why working days: every statute on the same acts counts limits of up to ten days so. */
export const WORKDAYS_BY_ANALOGY = '意见写“日”，参照《行政处罚法》第八十五条、《行政强制法》第六十九条按工作日计';

/** The reading of 日 that the default does not follow. */
export const NATURAL_READING =
  '按自然日计，最后一日为休息日的顺延至下一个工作日（《民法典》第二百零一条至第二百零三条）';
