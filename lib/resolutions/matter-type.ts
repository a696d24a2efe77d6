import type { MatterType } from '@/lib/matter-types';
import { CARRIED_NOTICES } from '@/lib/matters/labels-carried';
import { CARRIED_DECISIONS } from '@/lib/matters/procedure-carried';
import { DONE, MATERIALS } from './labels';
import { RECORD } from './labels-record';
import { RESOLUTION } from './procedure';

/** 议定事项 as the rest of the portal knows it. */
export const RESOLUTION_TYPE: MatterType = {
  procedure: RESOLUTION,
  path: '/resolutions',
  title: RESOLUTION.title,
  untitled: '（未填事项）',
  record: RECORD,
  prefix: 'resolution',
  nav: { label: '议定事项', icon: 'check' },
  decisions: CARRIED_DECISIONS,
  disputable: true,
  filing: { draft: null, held: [], slots: MATERIALS },
  done: DONE,
  notices: { ...CARRIED_NOTICES, RESOLVED: '议定事项', ANALYSED: '处理意见' },
};
