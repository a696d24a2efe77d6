import type { MatterType } from '@/lib/matter-types';
import { DONE } from './labels-done';
import { RECORD } from './labels-record';
import { BULLETIN, CIRCULAR } from './procedure';

const notices = { CALLED: '征集工作情况', CONTRIBUTED: '收到供稿', ISSUED: '印发', WITHDRAWN: '不再编制' };

/** 工作简报 (1-3-1) as the rest of the portal knows it. */
export const BULLETIN_TYPE: MatterType = {
  procedure: BULLETIN,
  path: '/bulletins',
  title: BULLETIN.title,
  untitled: '（标题未填）',
  record: RECORD,
  prefix: 'bulletin',
  decisions: [{ state: 'PENDING_APPROVAL', post: 'OFFICE_DIRECTOR', part: 'office' }],
  nav: { label: '简报通报', icon: 'log' },
  creation: { label: '征集工作情况', permission: 'bulletin.create' },
  notices,
  letters: { brief: '工作简报' },
  done: DONE,
  pages: { save: 'edit' },
};

/** 月度通报 (1-2-2) as the rest of the portal knows it. */
export const CIRCULAR_TYPE: MatterType = {
  procedure: CIRCULAR,
  path: '/circulars',
  title: CIRCULAR.title,
  untitled: '（标题未填）',
  record: RECORD,
  prefix: 'circular',
  decisions: [
    { state: 'PENDING_APPROVAL', post: 'OFFICE_DIRECTOR', part: 'office' },
    { state: 'PENDING_SIGNATURE', post: 'GROUP_LEADER', part: 'leader' },
  ],
  nav: { under: 'bulletin' },
  creation: { label: '通报', permission: 'circular.create' },
  notices,
  letters: { circular: '月度通报' },
  done: DONE,
  pages: { save: 'edit', retake: 'edit' },
};
