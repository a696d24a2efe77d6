import type { Drawing, MatterType } from '@/lib/matter-types';
import { DONE, LETTER_LABELS, MATERIALS, NOTICE_LABELS } from './labels';
import { RECORD } from './labels-record';
import { REQUEST_KINDS, REQUESTS, type RequestKind } from './procedure';

const drawing: Drawing = {
  places: {
    DRAFT: [0, 0],
    ASKED: [1, 0],
    ARRIVED: [2, 0],
    ANSWERED: [3, 0],
    CLOSED: [4, 0],
    SUPPLEMENTING: [2, 1],
    REFUSED: [3, 1],
  },
  words: {
    send: '发出',
    sign: '签收',
    answer: '答复',
    askMore: '要求补正',
    supplement: '补正',
    refuse: '法定事由',
    close: '签收答复',
  },
};

function typeOf(kind: RequestKind): MatterType {
  const procedure = REQUESTS[kind];
  const first = kind === 'appraisal';
  return {
    procedure,
    path: '/requests',
    title: procedure.title,
    untitled: '（未填请求事项）',
    record: RECORD,
    prefix: 'request',
    decisions: [],
    nav: first ? { label: '联动协作', icon: 'people' } : { under: 'appraisal' },
    ...(first && { creation: { label: '协作请求', permission: 'request.create' } }),
    disputable: true,
    filing: { draft: 'DRAFT', held: [], slots: MATERIALS },
    notices: NOTICE_LABELS,
    letters: LETTER_LABELS,
    done: DONE,
    drawing,
  };
}

/** 协作请求 of the four kinds as the rest of the portal knows them. */
export const REQUEST_TYPES: readonly MatterType[] = REQUEST_KINDS.map(typeOf);
