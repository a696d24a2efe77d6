import type { PostCode } from '@/lib/kernel/actor';

/** Who may do what to 议定事项 (1-3-4) and 交办事项 (1-2-6), written by hand from the 意见; it repeats nothing of the code. */

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
const OFFICE: PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];

/** A step: these posts, of the unit that holds the part, in these states. */
export type CarriedStep = { posts: PostCode[]; part: 'lead' | 'co' | 'office'; states: string[] };

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
  'assignment.revoke': { posts: OFFICE, part: 'office', states: ['RUNNING'] },
};
