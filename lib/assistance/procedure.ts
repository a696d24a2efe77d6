import type { ClauseId } from '@/lib/rulebook/clauses';
import { defineProcedure, type Procedure } from '@/lib/rulebook/procedure';
import type { RuleId } from '@/lib/rulebook/rules';

/** What 区综合行政执法局 tells in writing: a hazard, a decision to be carried out with it, a certificate to be withdrawn. */
export const ASSISTANCE_KINDS = ['hazard', 'assistance', 'withdrawal'] as const;
export type AssistanceKind = (typeof ASSISTANCE_KINDS)[number];

/** In what the three kinds differ; everything else they share. */
export type Difference = {
  title: string;
  clause: ClauseId;
  rule: RuleId;
  /** Chinese: the event that starts the clock. */
  start: string;
  /** The clock counts hours: the time of day is asked for too. */
  timed?: true;
  /** 或者向区人民政府报告 (4-1-1). */
  toGovernment?: true;
  /** 并附案件有关材料: no letter without them (4-3-2). */
  materials?: true;
};

/** The table of differences (4-1-1, 4-3-1, 4-3-2). */
export const DIFFERENCES: Readonly<Record<AssistanceKind, Difference>> = {
  hazard: {
    title: '重大隐患通报',
    clause: '4-1-1',
    rule: '4-1-1',
    start: '发现隐患',
    timed: true,
    toGovernment: true,
  },
  assistance: { title: '配合执行函告', clause: '4-3-1', rule: '4-3-1', start: '作出决定' },
  withdrawal: { title: '撤销证件函告', clause: '4-3-2', rule: '4-3-2', start: '认为需要撤销', materials: true },
};

export type AssistanceState = 'DRAFT' | 'SENT' | 'HANDLING' | 'REPLIED' | 'CLOSED' | 'VOID';
export type AssistanceEvent = 'revise' | 'void' | 'send' | 'sign' | 'reply' | 'add' | 'close';
export type AssistanceParty = 'bureau' | 'unit';
type AssistanceProcedure = Procedure<AssistanceState, AssistanceEvent, AssistanceParty>;

function procedureOf(type: AssistanceKind): AssistanceProcedure {
  const { title, clause, rule, start } = DIFFERENCES[type];
  const send = { hazard: '通报', assistance: '发出函告', withdrawal: '发出函告' }[type];
  return defineProcedure<AssistanceState, AssistanceEvent, AssistanceParty>({
    type,
    title,
    initial: 'DRAFT',
    beside: { urge: ['bureau'], file: ['bureau', 'unit'], government: ['unit'] },
    parties: { bureau: '区综合行政执法局', unit: '主管部门' },
    states: {
      DRAFT: { label: '待函告' },
      SENT: { label: '待签收' },
      HANDLING: { label: '处理中', awaits: 'unit' },
      REPLIED: { label: '已反馈', awaits: 'bureau' },
      CLOSED: { label: '办结', final: true },
      VOID: { label: '已作废', final: true },
    },
    // The clock of the letter runs from the hazard, the decision, the need: before the letter is written.
    opens: [{ rule, on: 'bureau', start }],
    steps: [
      { from: 'DRAFT', on: 'revise', by: 'bureau', to: 'SAME', label: '修改', clause },
      { from: 'DRAFT', on: 'send', by: 'bureau', to: 'SENT', closes: [rule], label: send, clause, primary: true },
      { from: 'DRAFT', on: 'void', by: 'bureau', to: 'VOID', cancels: [rule], label: '作废', clause },
      { from: 'SENT', on: 'sign', by: 'unit', to: 'HANDLING', label: '签收', clause },
      {
        from: ['SENT', 'HANDLING'],
        on: 'reply',
        by: 'unit',
        to: 'REPLIED',
        label: '反馈处理结果',
        clause,
        primary: true,
      },
      { from: 'REPLIED', on: 'add', by: 'unit', to: 'SAME', label: '补充反馈', clause },
      { from: 'REPLIED', on: 'close', by: 'bureau', to: 'CLOSED', label: '签收反馈并办结', clause, primary: true },
    ],
  });
}

/** 四（一）隐患通报 and 四（三）函告: the same way, with the differences of each. */
export const ASSISTANCE: Readonly<Record<AssistanceKind, AssistanceProcedure>> = {
  hazard: procedureOf('hazard'),
  assistance: procedureOf('assistance'),
  withdrawal: procedureOf('withdrawal'),
};

/** The kind of a type of matter, or null for types that are none of the three. */
export const assistanceKind = (type: string): AssistanceKind | null =>
  ASSISTANCE_KINDS.find((kind) => kind === type) ?? null;

/** The difference of a type that is known to be one of the three. Throws RangeError. */
export function differenceOf(type: string): Difference {
  const kind = assistanceKind(type);
  if (!kind) throw new RangeError(`no letter to a unit in charge: ${type}`);
  return DIFFERENCES[kind];
}
