import type { MatterType } from '@/lib/matter-types';
import {
  AGREEMENT_MATERIALS,
  AGREEMENT_NOTICES,
  INSPECTION_MATERIALS,
  INSPECTION_NOTICES,
  LETTER_LABELS,
} from './labels';
import { AGREEMENT_DONE, INSPECTION_DONE } from './labels-done';
import { AGREEMENT_RECORD, INSPECTION_RECORD } from './labels-record';
import { AGREEMENT, INSPECTION } from './procedure';

/** 协作文本 (4-3-3) as the rest of the portal knows it. */
export const AGREEMENT_TYPE: MatterType = {
  procedure: AGREEMENT,
  path: '/agreements',
  title: AGREEMENT.title,
  untitled: '（未填名称）',
  record: AGREEMENT_RECORD,
  prefix: 'agreement',
  decisions: [],
  nav: { label: '协议检查', icon: 'pact' },
  creation: { label: '协作文本', permission: 'agreement.create' },
  disputable: true,
  filing: { draft: 'DRAFT', held: ['SIGNING'], slots: AGREEMENT_MATERIALS },
  notices: AGREEMENT_NOTICES,
  done: AGREEMENT_DONE,
};

/** 联合检查 (4-3-3) as the rest of the portal knows it. */
export const INSPECTION_TYPE: MatterType = {
  procedure: INSPECTION,
  path: '/inspections',
  title: INSPECTION.title,
  untitled: '（未填名称）',
  record: INSPECTION_RECORD,
  prefix: 'inspection',
  decisions: [],
  nav: { under: 'agreement' },
  creation: { label: '联合检查', permission: 'inspection.create' },
  disputable: true,
  filing: { draft: 'DRAFT', held: [], slots: INSPECTION_MATERIALS },
  notices: INSPECTION_NOTICES,
  letters: LETTER_LABELS,
  done: INSPECTION_DONE,
};
