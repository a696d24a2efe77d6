import type { MatterType } from '@/lib/matter-types';
import { DONE, MATERIALS } from './labels';
import { RECORD } from './labels-record';
import { PROBLEM } from './procedure';

const OFFICE_STATES = ['RAISED', 'TOPIC', 'COORDINATING', 'REPORTED'];

/** 协作问题 as the rest of the portal knows it. */
export const PROBLEM_TYPE: MatterType = {
  procedure: PROBLEM,
  path: '/problems',
  title: PROBLEM.title,
  untitled: '（未填问题）',
  record: RECORD,
  prefix: 'problem',
  decisions: OFFICE_STATES.flatMap((state) => [
    { state, post: 'OFFICE_CLERK' as const, part: 'office' },
    { state, post: 'OFFICE_DIRECTOR' as const, part: 'office' },
  ]),
  nav: { label: '问题和建议', icon: 'alert' },
  creation: { label: '协作问题', permission: 'problem.raise' },
  disputable: true,
  filing: { draft: null, held: [], slots: MATERIALS },
  done: DONE,
  notices: {
    PROBLEM_RAISED: '提出问题',
    PROBLEM_HANDED: '研究处理',
    PROBLEM_CLOSED: '问题销号',
    RECTIFY: '责成整改',
    RECTIFIED: '整改结果',
    SENT_BACK: '退回落实',
    EXTENDED: '同意延期',
    RECTIFY_REVOKED: '撤回整改',
  },
};
