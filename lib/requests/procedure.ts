import type { ClauseId } from '@/lib/rulebook/clauses';
import { defineProcedure, type Procedure, type Step } from '@/lib/rulebook/procedure';
import type { RuleId } from '@/lib/rulebook/rules';

/** The four kinds of request that 四（二） knows. */
export const REQUEST_KINDS = ['appraisal', 'consultation', 'legal_service', 'materials'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** In what the four kinds differ; everything else they share. */
export type Difference = {
  title: string;
  clause: ClauseId;
  rule: RuleId;
  /** 派员现场处置, where the matter is urgent or evidence may be lost (4-2-1). */
  scene?: true;
  /** 延期 by notice beforehand (4-2-1, 4-2-2, 4-2-3); `COMPLEX`: only where the matter is marked complex. */
  extends?: 'NOTICE' | 'COMPLEX';
  /** 拒绝 on a statutory ground (4-2-4). */
  refuses?: true;
  /** The day is not counted but given, by the asker or by whoever takes the request (4-2-3). */
  ownDate?: true;
};

/** The table of differences (4-2-1 to 4-2-4). */
export const DIFFERENCES: Readonly<Record<RequestKind, Difference>> = {
  appraisal: { title: '认定鉴定', clause: '4-2-1', rule: '4-2-1', scene: true, extends: 'NOTICE' },
  consultation: { title: '咨询意见', clause: '4-2-2', rule: '4-2-2', extends: 'COMPLEX' },
  legal_service: { title: '法律顾问服务', clause: '4-2-3', rule: '4-2-3', extends: 'NOTICE', ownDate: true },
  materials: { title: '调取材料', clause: '4-2-4', rule: '4-2-4', refuses: true },
};

const STATES = {
  DRAFT: { label: '草稿' },
  ASKED: { label: '待签收' },
  ARRIVED: { label: '待答复' },
  SUPPLEMENTING: { label: '待补正材料', awaits: 'asker' },
  ANSWERED: { label: '已答复', awaits: 'asker' },
  REFUSED: { label: '依法不予提供', awaits: 'asker' },
  CLOSED: { label: '办结', final: true },
  REVOKED: { label: '已撤销', final: true },
  VOID: { label: '已作废', final: true },
} as const;

export type RequestState = keyof typeof STATES;
export type RequestParty = 'asker' | 'requested';
export type RequestEvent =
  | 'revise'
  | 'void'
  | 'send'
  | 'sign'
  | 'attend'
  | 'answer'
  | 'askMore'
  | 'supplement'
  | 'extend'
  | 'refuse'
  | 'revoke'
  | 'add'
  | 'close';
type Row = Step<RequestState, RequestEvent, RequestParty>;

const WORKING = ['ASKED', 'ARRIVED'] as const;

/** The asker's side: what it writes, adds to, gives up and signs for. */
const asking = ({ clause, rule }: Difference): Row[] => [
  { from: 'DRAFT', on: 'revise', by: 'asker', to: 'SAME', label: '修改草稿', clause },
  {
    from: 'DRAFT',
    on: 'send',
    by: 'asker',
    to: 'ASKED',
    opens: [{ rule, on: 'requested', start: 'now' }],
    label: '发出请求',
    clause,
    primary: true,
  },
  { from: 'DRAFT', on: 'void', by: 'asker', to: 'VOID', label: '作废草稿', clause },
];

/** The requested unit's side, each row a sentence of 四（二）. */
const answering = (kind: Difference): Row[] => {
  const { clause, rule } = kind;
  const row = (step: Omit<Row, 'from' | 'by' | 'clause'> & Partial<Pick<Row, 'from'>>): Row => ({
    from: WORKING,
    by: 'requested',
    clause,
    ...step,
  });
  return [
    { from: 'ASKED', on: 'sign', by: 'requested', to: 'ARRIVED', label: '签收', clause },
    // 对于情况紧急或证据可能灭失的，应当及时派员现场处置: the scene does not wait for the papers
    ...(kind.scene
      ? [row({ from: [...WORKING, 'SUPPLEMENTING'], on: 'attend', to: 'SAME', label: '登记派员到场' })]
      : []),
    row({ on: 'answer', to: 'ANSWERED', closes: [rule], label: ANSWERS[clause] ?? '答复', primary: true }),
    row({ on: 'askMore', to: 'SUPPLEMENTING', label: '要求补正材料' }),
    // 应事先告知，可延长时间；情况复杂的，可以延期，但延长期限不得超过十日
    ...(kind.extends ? [row({ on: 'extend', to: 'SAME', label: '告知延期' })] : []),
    // 除法定事由外，应及时全面提供，不得拒绝
    ...(kind.refuses ? [row({ on: 'refuse', to: 'REFUSED', closes: [rule], label: '因法定事由不予提供' })] : []),
  ];
};

const ANSWERS: Partial<Record<ClauseId, string>> = {
  '4-2-1': '出具认定、鉴定意见',
  '4-2-2': '出具咨询意见',
  '4-2-3': '出具法律意见',
  '4-2-4': '提供材料',
};

const ending = ({ clause, rule, refuses }: Difference): Row[] => [
  {
    from: 'SUPPLEMENTING',
    on: 'supplement',
    by: 'asker',
    to: 'ARRIVED',
    label: '补正材料',
    clause,
    primary: true,
  },
  {
    from: [...WORKING, 'SUPPLEMENTING'],
    on: 'revoke',
    by: 'asker',
    to: 'REVOKED',
    cancels: [rule],
    label: '撤销请求',
    clause,
  },
  { from: 'ANSWERED', on: 'add', by: 'requested', to: 'SAME', label: '补充答复', clause },
  {
    from: refuses ? ['REFUSED', 'ANSWERED'] : 'ANSWERED',
    on: 'close',
    by: 'asker',
    to: 'CLOSED',
    label: '签收答复并办结',
    clause,
    primary: true,
  },
];

type RequestProcedure = Procedure<RequestState, RequestEvent, RequestParty>;

function procedureOf(type: RequestKind): RequestProcedure {
  const kind = DIFFERENCES[type];
  const { REFUSED: _refused, ...others } = STATES;
  return defineProcedure<RequestState, RequestEvent, RequestParty>({
    type,
    title: kind.title,
    initial: 'DRAFT',
    beside: { urge: ['asker'], file: ['asker', 'requested'] },
    parties: { asker: '请求单位', requested: '被请求单位' },
    states: (kind.refuses ? STATES : others) as typeof STATES,
    steps: [...asking(kind), ...answering(kind), ...ending(kind)],
  });
}

/** 四（二）的四类协作请求: the same way, with the differences of each. */
export const REQUESTS: Readonly<Record<RequestKind, RequestProcedure>> = {
  appraisal: procedureOf('appraisal'),
  consultation: procedureOf('consultation'),
  legal_service: procedureOf('legal_service'),
  materials: procedureOf('materials'),
};

/** The kind of a type of matter, or null for types that are no request. */
export const requestKind = (type: string): RequestKind | null => REQUEST_KINDS.find((kind) => kind === type) ?? null;

/** The difference of a type that is known to be a request. Throws RangeError. */
export function differenceOf(type: string): Difference {
  const kind = requestKind(type);
  if (!kind) throw new RangeError(`no request: ${type}`);
  return DIFFERENCES[kind];
}
