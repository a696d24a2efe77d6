import type { MatterType } from '@/lib/matter-types';
import { DONE, MATERIALS } from './labels';
import { ASSIGNMENT } from './procedure';

/** 交办事项 as the rest of the portal knows it. */
export const ASSIGNMENT_TYPE: MatterType = {
  procedure: ASSIGNMENT,
  path: '/assignments',
  title: ASSIGNMENT.title,
  untitled: '（未填事项）',
  prefix: 'assignment',
  decisions: [
    { state: 'PROPOSED', post: 'OFFICE_CLERK', part: 'office' },
    { state: 'PROPOSED', post: 'OFFICE_DIRECTOR', part: 'office' },
  ],
  nav: { label: '交办事项', icon: 'flag' },
  creation: { label: '交办事项', permission: 'assignment.create' },
  disputable: true,
  filing: { draft: null, held: [], slots: MATERIALS },
  done: DONE,
  notices: {
    ASSIGNED: '交办事项',
    PROPOSED: '申请销号',
    SETTLED: '同意销号',
    SENT_BACK: '退回落实',
    EXTENDED: '同意延期',
    REVOKED: '撤销交办',
  },
};
