import type { MatterType } from '@/lib/matter-types';
import { DONE, MATERIALS } from './labels';
import { RESOLUTION } from './procedure';

/** 议定事项 as the rest of the portal knows it. */
export const RESOLUTION_TYPE: MatterType = {
  procedure: RESOLUTION,
  path: '/resolutions',
  title: RESOLUTION.title,
  untitled: '（未填事项）',
  prefix: 'resolution',
  nav: { label: '议定事项', icon: 'check' },
  decisions: [
    { state: 'PROPOSED', post: 'OFFICE_CLERK', part: 'office' },
    { state: 'PROPOSED', post: 'OFFICE_DIRECTOR', part: 'office' },
  ],
  disputable: true,
  filing: { draft: null, held: [], slots: MATERIALS },
  done: DONE,
  notices: {
    RESOLVED: '议定事项',
    PROPOSED: '申请销号',
    SETTLED: '同意销号',
    SENT_BACK: '退回落实',
    EXTENDED: '同意延期',
    ANALYSED: '处理意见',
  },
};
