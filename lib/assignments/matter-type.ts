import type { MatterType } from '@/lib/matter-types';
import { CARRIED_NOTICES } from '@/lib/matters/labels-carried';
import { CARRIED_DECISIONS } from '@/lib/matters/procedure-carried';
import { DONE, MATERIALS } from './labels';
import { RECORD } from './labels-record';
import { ASSIGNMENT } from './procedure';

/** 交办事项 as the rest of the portal knows it. */
export const ASSIGNMENT_TYPE: MatterType = {
  procedure: ASSIGNMENT,
  path: '/assignments',
  title: ASSIGNMENT.title,
  untitled: '（未填事项）',
  record: RECORD,
  prefix: 'assignment',
  decisions: CARRIED_DECISIONS,
  nav: { label: '交办事项', icon: 'flag' },
  creation: { label: '交办事项', permission: 'assignment.create' },
  disputable: true,
  filing: { draft: null, held: [], slots: MATERIALS },
  done: DONE,
  notices: { ...CARRIED_NOTICES, ASSIGNED: '交办事项', REVOKED: '撤销交办' },
};
