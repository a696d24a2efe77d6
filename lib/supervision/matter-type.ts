import type { MatterType } from '@/lib/matter-types';
import { DONE, MATERIALS } from './labels';
import { RECORD } from './labels-record';
import { ORDER } from './procedure';

/** 督办 as the rest of the portal knows it. */
export const ORDER_TYPE: MatterType = {
  procedure: ORDER,
  path: '/orders',
  title: ORDER.title,
  untitled: '（未填事由）',
  record: RECORD,
  prefix: 'supervision',
  decisions: [
    { state: 'ISSUED', post: 'GROUP_LEADER', part: 'leader', overdue: '逾期未答复，请批示' },
    { state: 'SIGNED', post: 'GROUP_LEADER', part: 'leader', overdue: '逾期未答复，请批示' },
  ],
  nav: { label: '督办', icon: 'eye', apart: true },
  creation: { label: '督办', permission: 'supervision.direct' },
  unsupervised: true,
  filing: { draft: null, held: [], slots: MATERIALS },
  done: DONE,
  letters: { order: '督办通知', answer: '督办答复函' },
  notices: { ORDER_ANSWERED: '督办答复', ESCALATED: '督办逾期', INSTRUCTED: '组长批示' },
};
