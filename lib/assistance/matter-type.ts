import type { MatterType } from '@/lib/matter-types';
import { DONE, LETTER_LABELS, MATERIALS, NOTICE_LABELS } from './labels';
import { RECORD } from './labels-record';
import { ASSISTANCE, ASSISTANCE_KINDS, type AssistanceKind } from './procedure';

function typeOf(kind: AssistanceKind): MatterType {
  const procedure = ASSISTANCE[kind];
  return {
    procedure,
    path: '/assistance',
    title: procedure.title,
    untitled: '（未填事项）',
    record: RECORD,
    prefix: 'assistance',
    decisions: [],
    nav: { under: 'appraisal' },
    ...(kind === 'hazard' && { creation: { label: '隐患通报、函告', permission: 'assistance.create' } }),
    disputable: true,
    filing: { draft: 'DRAFT', held: [], slots: MATERIALS },
    notices: NOTICE_LABELS,
    letters: LETTER_LABELS,
    done: DONE,
    drawing: {
      places: { DRAFT: [0, 0], SENT: [1, 0], HANDLING: [2, 0], REPLIED: [3, 0], CLOSED: [4, 0] },
      words: { send: '函告', sign: '签收', reply: '反馈', close: '签收反馈' },
    },
  };
}

/** 隐患通报, 配合执行函告, 撤销证件函告 as the rest of the portal knows them. */
export const ASSISTANCE_TYPES: readonly MatterType[] = ASSISTANCE_KINDS.map(typeOf);
