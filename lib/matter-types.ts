import { ASSIGNMENT_TYPE } from '@/lib/assignments/matter-type';
import { ASSISTANCE_TYPES } from '@/lib/assistance/matter-type';
import { BULLETIN_TYPE, CIRCULAR_TYPE } from '@/lib/bulletins/matter-type';
import { CAMPAIGN_TYPE } from '@/lib/campaigns/matter-type';
import { AGREEMENT_TYPE, INSPECTION_TYPE } from '@/lib/cooperation/matter-type';
import { DISPUTE_TYPE } from '@/lib/disputes/matter-type';
import type { PostCode } from '@/lib/kernel/actor';
import { maskText } from '@/lib/kernel/masking';
import type { PermissionName } from '@/lib/kernel/permissions';
import type { RecordPlan } from '@/lib/matters/record-plan';
import { MEETING_TYPE, TOPIC_TYPE } from '@/lib/meetings/matter-type';
import { PROBLEM_TYPE } from '@/lib/problems/matter-type';
import { PROPOSAL_TYPE } from '@/lib/proposals/matter-type';
import { REQUEST_TYPES } from '@/lib/requests/matter-type';
import { RESOLUTION_TYPE } from '@/lib/resolutions/matter-type';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { SHARING_TYPE } from '@/lib/sharing/matter-type';
import { ORDER_TYPE } from '@/lib/supervision/matter-type';
import { TRANSFER_TYPE } from '@/lib/transfers/matter-type';

/** A kind of material that matters of a type hold. */
export type FileSlot = {
  slot: string;
  name: string;
  hint?: string;
  /** Comes with the answer or the result, not with the beginning. */
  later?: true;
};

/** Where a type of matter takes files. */
export type Filing = {
  /** The state in which materials are put together, and taken out again; null where there is no draft. */
  draft: string | null;
  /** States in which somebody decides on the materials as they are. */
  held: readonly string[];
  slots: readonly FileSlot[];
};

/** What has just been done, and what follows; shown once, above the matter. */
export type DoneWords = { title: string; next: string };

/** A procedure's picture on the rulebook page where the automatic one is not good enough: a place (column, row) per state. */
export type Drawing = {
  places: Readonly<Record<string, readonly [col: number, row: number]>>;
  /** Short words per event (or state and event); '' leaves the way out of the picture, the text has it. */
  words: Readonly<Record<string, string>>;
  /** The way that does not exist. */
  closed?: { from: string; label: string; why: string; place: readonly [col: number, row: number] };
};

/**
 * A kind of matter: all that desk, dashboard, navigation, search, notices, record, rulebook page, files and 督办 know
 * of it. Adding one here is the only edit outside its own module.
 */
export type MatterType = {
  procedure: AnyProcedure;
  /** Where its pages are: the list at `path`, a matter at `path/id`, a step at `path/id/event`, `path/new`. */
  path: string;
  title: string;
  /** What stands for a title not given yet. */
  untitled: string;
  /** What its masked record tells of its own rows, column by column (4-2-5). */
  record: RecordPlan;
  /** The module's word in permissions and commands, `${prefix}.${event}`. */
  prefix: string;
  /**
   * States that wait for whose signature or decision; shown on that person's desk. `overdue`: only once a duty of the
   * matter is past due, and what the desk then says.
   */
  decisions: readonly { state: string; post: PostCode; part: string; overdue?: string }[];
  /** Its place in the navigation, or the type whose place and number it shares. */
  nav?:
    | {
        label: string;
        icon:
          | 'transfer'
          | 'meeting'
          | 'share'
          | 'scales'
          | 'flag'
          | 'shield'
          | 'log'
          | 'check'
          | 'alert'
          | 'people'
          | 'pact'
          | 'eye';
        /** It begins a new group. */
        apart?: true;
      }
    | { under: string };
  /** Whether units that are only invited find its place too (1-4-6). */
  forGuests?: true;
  /** What the menu 新建 and the desk offer to whom. */
  creation?: {
    label: string;
    permission: PermissionName;
    onDesk?: boolean;
    /** Offered on the page of a `disputable` matter. */
    over?: string;
  };
  /** Whether units may fall out over such a matter (4-4-1). */
  disputable?: true;
  /** States in which no dispute is offered: 区政府 has named the competent unit, whose turn it is to accept (2-2-7). */
  undisputed?: readonly string[];
  /** It supervises itself: no 督办 on it. */
  unsupervised?: true;
  filing?: Filing;
  /** Kinds of its notices and letters in words; `done` by command; pages of steps that have another name than the event. */
  notices?: Readonly<Record<string, string>>;
  letters?: Readonly<Record<string, string>>;
  done?: Readonly<Record<string, DoneWords>>;
  pages?: Readonly<Record<string, string>>;
  drawing?: Drawing;
};

/** Every kind of matter, in the order of the navigation. */
const KINDS: readonly MatterType[] = [
  TRANSFER_TYPE,
  SHARING_TYPE,
  ...REQUEST_TYPES,
  ...ASSISTANCE_TYPES,
  AGREEMENT_TYPE,
  INSPECTION_TYPE,
  DISPUTE_TYPE,
  MEETING_TYPE,
  TOPIC_TYPE,
  RESOLUTION_TYPE,
  ASSIGNMENT_TYPE,
  PROBLEM_TYPE,
  PROPOSAL_TYPE,
  CAMPAIGN_TYPE,
  ORDER_TYPE,
  BULLETIN_TYPE,
  CIRCULAR_TYPE,
];

const TYPES: Readonly<Record<string, MatterType>> = Object.fromEntries(
  KINDS.map((kind) => [kind.procedure.type, kind]),
);

/** All kinds, by their `type`. */
export const MATTER_TYPES: readonly (MatterType & { type: string })[] = KINDS.map((kind) => ({
  type: kind.procedure.type,
  ...kind,
}));

/** The kind of that type, or null. */
export const matterType = (type: string): MatterType | null => TYPES[type] ?? null;

/** Whether matters of a type get a number: those that issue letters do. */
export const isNumbered = (type: string): boolean => TYPES[type]?.letters !== undefined;

/** Whether a matter is still being written and is numbered when it is sent. */
const awaitsNumber = (type: string, state: string): boolean => {
  const { draft = null, held = [] } = TYPES[type]?.filing ?? {};
  return isNumbered(type) && (draft === state || held.includes(state));
};

/**
 * A matter's number as lists print it: 未编号 of a draft that is numbered when it is sent; nothing where none is expected
 * (its kind has none, or numbers its papers at the end): its title says what it is.
 */
export const numberWords = (type: string, number: string | null, state: string): string =>
  number ?? (awaitsNumber(type, state) ? '未编号' : '');

/** What stands above a title for a number not there: 未编号 of a draft, else the kind. */
export const unnumberedWords = (type: string, state: string): string =>
  numberWords(type, null, state) || (TYPES[type]?.title ?? '');

/** What tells a matter from others in one phrase: its number, else its title, or its kind where the title is not for the reader (null). */
export const identityWords = (type: string, number: string | null, title: string | null): string =>
  number ?? (title === null ? (TYPES[type]?.title ?? '事项') : titleOf(type, title));

/** Address of a matter's page. */
export const matterHref = (type: string, id: string): string => `${TYPES[type]?.path ?? ''}/${id}`;

/** A state as people say it. */
export const stateLabel = (type: string, state: string): string => TYPES[type]?.procedure.states[state]?.label ?? state;

/** The table of a type, or null: what acts beside procedures load a matter of any type with. */
export const procedureOf = (type: string): AnyProcedure | null => TYPES[type]?.procedure ?? null;

/** The title of a matter, numbers of people in it masked (4-2-5), or the words that stand for none. */
export const titleOf = (type: string, title: string): string =>
  maskText(title) || (TYPES[type]?.untitled ?? '（未填标题）');

/** Kinds that open duties of a rule, by the rule. */
const TYPES_OF_RULE = new Map<string, Set<string>>();
for (const { type, procedure } of MATTER_TYPES) {
  for (const { opens } of [procedure, ...procedure.steps]) {
    for (const { rule } of opens ?? []) TYPES_OF_RULE.set(rule, (TYPES_OF_RULE.get(rule) ?? new Set()).add(type));
  }
}
const TYPE_OF_RULE: ReadonlyMap<string, string> = new Map(
  [...TYPES_OF_RULE].flatMap(([rule, types]): [string, string][] => {
    const [only] = types;
    return only !== undefined && types.size === 1 ? [[rule, only]] : [];
  }),
);

/** Rules whose duties only one kind of matter has. */
export const RULES_WITH_TYPE: readonly string[] = [...TYPE_OF_RULE.keys()];

/** The kind of matter whose procedure opens duties of the rule; null where several kinds may have them. */
export const typeOfRule = (rule: string): string | null => TYPE_OF_RULE.get(rule) ?? null;

/** An act of the record as its kind's table calls it, or null for acts of no table. */
export function stepWords(command: string): string | null {
  const [prefix, event] = command.split('.');
  const kinds = KINDS.filter((one) => one.prefix === prefix);
  if (kinds[0] && event === 'open') return `生成${kinds[0].title}`;
  return kinds.flatMap((one) => one.procedure.steps).find((step) => step.on === event)?.label ?? null;
}

/** The words of a notice's kind that some kind of matter gives it, or null. */
export const noticeWords = (kind: string): string | null =>
  KINDS.map((one) => one.notices?.[kind]).find((words) => words !== undefined) ?? null;

/** The words for a command that was just done on a matter of a type, or null. */
export const doneWords = (type: string, command: string | undefined): DoneWords | null =>
  (command && (TYPES[type]?.done?.[command] ?? DONE_BESIDE[command])) || null;

const DONE_BESIDE: Readonly<Record<string, DoneWords>> = {
  'matter.urge': { title: '已催办', next: '对方已收到消息。每天可以催办一次。' },
  'file.attach': { title: '材料已上传', next: '对方可以立即下载。' },
  'file.remove': { title: '材料已移除', next: '移除原因留有记录。' },
  'supervision.order': {
    title: '已督办',
    next: '督办通知已编号送达，承办单位应在时限内答复；逾期未答复的，自动报组长。',
  },
  'confidentiality.set': { title: '知悉范围已调整', next: '调整的理由和前后情况留有记录。' },
  'carrier.record': { title: '已登记涉密载体', next: '平台只保存编号和日期；载体通过机要渠道传递。' },
};
