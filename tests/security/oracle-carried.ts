import type { PostCode } from '@/lib/kernel/actor';

/** Who may do what to 议定事项 (1-3-4), 交办事项 (1-2-6) and 督办 (1-2-1), written by hand from the 意见; it repeats nothing of the code. */

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
const OFFICE: PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];
/** The ordered unit answers through its liaison, an expert institution's too; 区政府办, the office and 法制机构 have none and answer themselves. */
const ANSWERING: PostCode[] = [...HAND, 'EXPERT', 'GOV_OFFICE', 'LEGAL', ...OFFICE];
const UNANSWERED = ['ISSUED', 'SIGNED', 'INSTRUCTED'];

/** A step: these posts, of the unit that holds the part, in these states. */
export type CarriedStep = {
  posts: PostCode[];
  part: 'lead' | 'co' | 'office' | 'obligor' | 'leader';
  states: string[];
};

export const CARRIED_STEPS: Record<string, CarriedStep> = {
  'resolution.report': { posts: HAND, part: 'lead', states: ['RUNNING'] },
  'resolution.assist': { posts: HAND, part: 'co', states: ['RUNNING'] },
  'resolution.propose': { posts: HAND, part: 'lead', states: ['RUNNING'] },
  'resolution.accept': { posts: OFFICE, part: 'office', states: ['PROPOSED'] },
  'resolution.sendBack': { posts: OFFICE, part: 'office', states: ['PROPOSED'] },
  'resolution.extend': { posts: OFFICE, part: 'office', states: ['RUNNING'] },
  'resolution.analyse': { posts: OFFICE, part: 'office', states: ['RUNNING', 'PROPOSED'] },
  'assignment.report': { posts: HAND, part: 'lead', states: ['RUNNING'] },
  'assignment.propose': { posts: HAND, part: 'lead', states: ['RUNNING'] },
  'assignment.accept': { posts: OFFICE, part: 'office', states: ['PROPOSED'] },
  'assignment.sendBack': { posts: OFFICE, part: 'office', states: ['PROPOSED'] },
  'assignment.extend': { posts: OFFICE, part: 'office', states: ['RUNNING'] },
  'supervision.sign': { posts: ANSWERING, part: 'obligor', states: ['ISSUED'] },
  'supervision.answer': { posts: ANSWERING, part: 'obligor', states: UNANSWERED },
  'supervision.instruct': { posts: ['GROUP_LEADER'], part: 'leader', states: UNANSWERED },
  'assignment.revoke': { posts: OFFICE, part: 'office', states: ['RUNNING'] },
};
