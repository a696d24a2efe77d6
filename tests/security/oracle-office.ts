import type { PostCode } from '@/lib/kernel/actor';

/**
 * Who may do what to 协作问题 (1-2-3), 改革建议 (1-2-5) and 专项行动 (1-2-4, 7-2-1), written by hand from the 意见; it
 * repeats nothing of the code. `'*'` is any state: signing for what arrived leaves the matter as it is.
 */
export type OfficeRight = { posts: PostCode[]; parts: string[]; states: string[] | '*' };

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
const CLERK: PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];
const office = (...states: string[]): OfficeRight => ({ posts: CLERK, parts: ['office'], states });
const director = (...states: string[]): OfficeRight => ({ posts: ['OFFICE_DIRECTOR'], parts: ['office'], states });
const leader = (...states: string[]): OfficeRight => ({ posts: ['GROUP_LEADER'], parts: ['leader'], states });
const unit = (part: string, ...states: string[]): OfficeRight => ({ posts: HAND, parts: [part], states });

export const OFFICE_ACTS: Readonly<Record<string, OfficeRight>> = {
  'problem.toTopic': office('RAISED', 'COORDINATING'),
  'problem.coordinate': office('RAISED', 'TOPIC'),
  'problem.direct': office('RAISED', 'TOPIC', 'COORDINATING'),
  'problem.dismiss': office('RAISED'),
  'problem.withdraw': unit('raiser', 'RAISED'),
  'problem.settle': office('TOPIC', 'COORDINATING'),
  'problem.report': unit('rectifier', 'RECTIFYING'),
  'problem.propose': unit('rectifier', 'RECTIFYING'),
  'problem.accept': office('REPORTED'),
  'problem.sendBack': office('REPORTED'),
  'problem.extend': office('RECTIFYING'),
  'problem.takeBack': office('RECTIFYING'),
  'proposal.save': office('DRAFT'),
  'proposal.submit': office('DRAFT'),
  'proposal.recall': office('PENDING_REVIEW'),
  'proposal.returnDraft': director('PENDING_REVIEW'),
  'proposal.approve': director('PENDING_REVIEW'),
  'proposal.sendBack': leader('PENDING_SIGNATURE'),
  'proposal.issue': leader('PENDING_SIGNATURE'),
  'proposal.void': office('DRAFT'),
  'proposal.receive': { posts: ['GOV_OFFICE'], parts: ['government'], states: '*' },
  'proposal.reply': { posts: ['GOV_OFFICE'], parts: ['government'], states: ['SENT'] },
  'proposal.conclude': office('REPLIED'),
  'campaign.save': office('PLANNED'),
  'campaign.assign': office('PLANNED'),
  'campaign.submit': office('PLANNED'),
  'campaign.recall': office('PENDING_DEPLOYMENT'),
  'campaign.returnPlan': leader('PENDING_DEPLOYMENT'),
  'campaign.deploy': leader('PENDING_DEPLOYMENT'),
  'campaign.void': office('PLANNED'),
  'campaign.notifyPolice': unit('bureau', 'DEPLOYED'),
  'campaign.staff': unit('police', 'NOTIFIED', 'RUNNING'),
  'campaign.start': office('NOTIFIED'),
  'campaign.cancel': office('DEPLOYED', 'NOTIFIED'),
  'campaign.report': unit('member', 'RUNNING'),
  'campaign.complete': unit('member', 'RUNNING'),
  'campaign.summarise': unit('lead', 'RUNNING'),
  'campaign.wrapUp': office('RUNNING'),
  'campaign.close': office('SUMMARISED'),
  'campaign.receive': {
    posts: [...HAND, 'UNIT_LEADER'],
    parts: ['lead', 'member', 'bureau', 'police'],
    states: '*',
  },
};
