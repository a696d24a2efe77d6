import { BULLETIN, CIRCULAR } from '@/lib/bulletins/procedure';
import type { PostCode } from '@/lib/kernel/actor';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { TRANSFER } from '@/lib/transfers/procedure';

/** Where a kind of matter lives, what it is called, and which of its states wait for whose signature or decision. */
export type MatterType = {
  path: string;
  title: string;
  procedure: AnyProcedure;
  decisions: readonly { state: string; post: PostCode; part: string }[];
};

/** Every kind of matter; desk, lists and dashboards find their links and words here. */
const TYPES: Readonly<Record<string, MatterType>> = {
  transfer: {
    path: '/transfers',
    title: TRANSFER.title,
    procedure: TRANSFER,
    decisions: [
      { state: 'PENDING_APPROVAL', post: 'UNIT_LEADER', part: 'sender' },
      { state: 'REFERRED', post: 'GOV_OFFICE', part: 'decider' },
    ],
  },
  bulletin: {
    path: '/bulletins',
    title: BULLETIN.title,
    procedure: BULLETIN,
    decisions: [{ state: 'PENDING_APPROVAL', post: 'OFFICE_DIRECTOR', part: 'office' }],
  },
  circular: {
    path: '/bulletins',
    title: CIRCULAR.title,
    procedure: CIRCULAR,
    decisions: [
      { state: 'PENDING_APPROVAL', post: 'OFFICE_DIRECTOR', part: 'office' },
      { state: 'PENDING_SIGNATURE', post: 'GROUP_LEADER', part: 'leader' },
    ],
  },
};

/** All kinds, by their `type`. */
export const MATTER_TYPES: readonly (MatterType & { type: string })[] = Object.entries(TYPES).map(([type, known]) => ({
  type,
  ...known,
}));

/** The kind of that type, or null. */
export const matterType = (type: string): MatterType | null => TYPES[type] ?? null;

/** Address of a matter's page. */
export const matterHref = (type: string, id: string): string => `${TYPES[type]?.path ?? ''}/${id}`;

/** A state as people say it. */
export const stateLabel = (type: string, state: string): string => TYPES[type]?.procedure.states[state]?.label ?? state;

const TYPE_OF_RULE: ReadonlyMap<string, string> = new Map(
  MATTER_TYPES.flatMap(({ type, procedure }) =>
    procedure.steps.flatMap((step) => (step.opens ?? []).map(({ rule }): [string, string] => [rule, type])),
  ),
);

/** Rules whose duties only one kind of matter has. */
export const RULES_WITH_TYPE: readonly string[] = [...TYPE_OF_RULE.keys()];

/** The kind of matter whose procedure opens duties of the rule; null where any kind may have them. */
export const typeOfRule = (rule: string): string | null => TYPE_OF_RULE.get(rule) ?? null;
