import type { MatterType } from '@/lib/matter-types';
import { DONE, MATERIALS } from './labels';
import { RECORD } from './labels-record';
import { CAMPAIGN } from './procedure';

/** 专项行动 as the rest of the portal knows it. */
export const CAMPAIGN_TYPE: MatterType = {
  procedure: CAMPAIGN,
  path: '/campaigns',
  title: CAMPAIGN.title,
  untitled: '（未定名称）',
  record: RECORD,
  prefix: 'campaign',
  decisions: [
    { state: 'PENDING_DEPLOYMENT', post: 'GROUP_LEADER', part: 'leader' },
    { state: 'NOTIFIED', post: 'OFFICE_CLERK', part: 'office' },
    { state: 'NOTIFIED', post: 'OFFICE_DIRECTOR', part: 'office' },
    { state: 'SUMMARISED', post: 'OFFICE_CLERK', part: 'office' },
    { state: 'SUMMARISED', post: 'OFFICE_DIRECTOR', part: 'office' },
  ],
  nav: { label: '专项行动', icon: 'shield' },
  creation: { label: '专项行动', permission: 'campaign.plan' },
  disputable: true,
  filing: { draft: 'PLANNED', held: ['PENDING_DEPLOYMENT'], slots: MATERIALS },
  done: DONE,
  letters: { deployment: '部署通知', 'police-notice': '通知公安机关的函' },
  notices: {
    CAMPAIGN_DEPLOYED: '部署行动',
    POLICE_TOLD: '通知公安机关',
    POLICE_STAFFED: '落实人员',
    CAMPAIGN_STARTED: '行动启动',
    CAMPAIGN_CANCELLED: '行动取消',
    TASK_DONE: '任务完成',
    CAMPAIGN_SUMMED: '行动总结',
    CAMPAIGN_CLOSED: '行动办结',
  },
  pages: { save: 'edit', assign: 'edit' },
};
