import type { MatterType } from '@/lib/matter-types';
import { LETTER_LABELS, NOTICE_LABELS, TOPIC_NOTICE_LABELS } from './labels';
import { MEETING_DONE, TOPIC_DONE } from './labels-done';
import { MEETING_RECORD, TOPIC_RECORD } from './labels-record';
import { MEETING } from './procedure';
import { TOPIC } from './procedure-topic';

/** 联席会议 as the rest of the portal knows it. */
export const MEETING_TYPE: MatterType = {
  procedure: MEETING,
  path: '/meetings',
  title: MEETING.title,
  untitled: '（未定会次）',
  record: MEETING_RECORD,
  prefix: 'meeting',
  decisions: [
    { state: 'SUBMITTED', post: 'GROUP_LEADER', part: 'leader' },
    { state: 'SIGNING', post: 'GROUP_LEADER', part: 'leader' },
    { state: 'REVIEWING', post: 'OFFICE_DIRECTOR', part: 'office' },
  ],
  nav: { label: '联席会议', icon: 'meeting', apart: true },
  forGuests: true,
  creation: { label: '例会', permission: 'meeting.plan' },
  notices: NOTICE_LABELS,
  letters: LETTER_LABELS,
  done: MEETING_DONE,
};

/** 会议议题 as the rest of the portal knows it. */
export const TOPIC_TYPE: MatterType = {
  procedure: TOPIC,
  path: '/topics',
  title: TOPIC.title,
  untitled: '（未填议题）',
  record: TOPIC_RECORD,
  prefix: 'topic',
  decisions: [{ state: 'SUBMITTED', post: 'GROUP_LEADER', part: 'leader' }],
  nav: { under: 'meeting' },
  creation: { label: '议题', permission: 'topic.propose' },
  notices: TOPIC_NOTICE_LABELS,
  done: TOPIC_DONE,
};
