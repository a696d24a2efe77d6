import type { MatterType } from '@/lib/matter-types';
import { DONE, MATERIALS } from './labels';
import { RECORD } from './labels-record';
import { SHARING } from './procedure';

/** 信息共享 as the rest of the portal knows it. */
export const SHARING_TYPE: MatterType = {
  procedure: SHARING,
  path: '/sharing',
  title: SHARING.title,
  untitled: '（名称未填）',
  record: RECORD,
  prefix: 'sharing',
  decisions: [],
  nav: { label: '信息共享', icon: 'share' },
  creation: { label: '共享信息', permission: 'sharing.record' },
  // What is recorded and not copied is no draft: it binds, and may be supervised.
  filing: { draft: null, held: [], slots: MATERIALS },
  notices: {
    SHARED: '信息抄送',
    TOLD: '电话告知',
    CORRECTED: '信息更正',
    RETIRED: '标注失效',
    SHARE_WITHDRAWN: '撤回信息',
    SHARING_REMINDER: '信息共享提醒',
  },
  letters: { share: '抄送函', correction: '更正函' },
  done: DONE,
};
