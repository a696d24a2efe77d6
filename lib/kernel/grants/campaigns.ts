import { HANDS } from '../actor';
import { type Grant, OFFICE, step } from './grant';

/** 一（二）4, 七（二） 专项行动: planned by OFFICE, deployed by 组长, told to the police by the bureau, carried out by units. */
export const CAMPAIGN_GRANTS = {
  'campaign.plan': [{ posts: OFFICE }],
  'campaign.save': step('save', OFFICE),
  'campaign.assign': step('assign', OFFICE),
  'campaign.submit': step('submit', OFFICE),
  'campaign.recall': step('recall', OFFICE),
  'campaign.returnPlan': step('returnPlan', ['GROUP_LEADER']),
  'campaign.deploy': step('deploy', ['GROUP_LEADER']),
  'campaign.void': step('void', OFFICE),
  'campaign.notifyPolice': step('notifyPolice'),
  'campaign.staff': step('staff'),
  'campaign.start': step('start', OFFICE),
  'campaign.cancel': step('cancel', OFFICE),
  'campaign.report': step('report'),
  'campaign.complete': step('complete'),
  'campaign.summarise': step('summarise'),
  'campaign.wrapUp': step('wrapUp', OFFICE),
  'campaign.close': step('close', OFFICE),
  'campaign.receive': [
    { posts: [...HANDS, 'UNIT_LEADER'], parts: ['lead', 'member', 'bureau', 'police'], matter: true },
  ],
} as const satisfies Record<string, readonly Grant[]>;
