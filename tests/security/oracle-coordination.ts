import type { PostCode } from '@/lib/kernel/actor';

/** Who may do what to requests (4-2-1 … 4-2-4) and letters to units in charge (4-1-1, 4-3-1, 4-3-2), by hand from the 意见. */

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
const ANSWERER: PostCode[] = [...HAND, 'EXPERT'];
const TOLD: PostCode[] = [...ANSWERER, 'GOV_OFFICE'];

/** A step: these posts, of the unit that holds the part, in these states of these kinds (all of the prefix without `types`). */
export type CoordinationStep = { posts: PostCode[]; part: string; states: string[]; types?: string[] };

const ON_THE_WAY = ['ASKED', 'ARRIVED'];

export const COORDINATION_STEPS: Record<string, CoordinationStep> = {
  'request.revise': { posts: HAND, part: 'asker', states: ['DRAFT'] },
  'request.send': { posts: HAND, part: 'asker', states: ['DRAFT'] },
  'request.void': { posts: HAND, part: 'asker', states: ['DRAFT'] },
  'request.sign': { posts: ANSWERER, part: 'requested', states: ['ASKED'] },
  'request.attend': {
    posts: ANSWERER,
    part: 'requested',
    states: [...ON_THE_WAY, 'SUPPLEMENTING'],
    types: ['appraisal'],
  },
  'request.answer': { posts: ANSWERER, part: 'requested', states: ON_THE_WAY },
  'request.askMore': { posts: ANSWERER, part: 'requested', states: ON_THE_WAY },
  'request.extend': {
    posts: ANSWERER,
    part: 'requested',
    states: ON_THE_WAY,
    types: ['appraisal', 'consultation', 'legal_service'],
  },
  'request.refuse': { posts: ANSWERER, part: 'requested', states: ON_THE_WAY, types: ['materials'] },
  'request.supplement': { posts: HAND, part: 'asker', states: ['SUPPLEMENTING'] },
  'request.revoke': { posts: HAND, part: 'asker', states: [...ON_THE_WAY, 'SUPPLEMENTING'] },
  'request.add': { posts: ANSWERER, part: 'requested', states: ['ANSWERED'] },
  'request.close': { posts: HAND, part: 'asker', states: ['ANSWERED', 'REFUSED'] },
  'assistance.revise': { posts: HAND, part: 'bureau', states: ['DRAFT'] },
  'assistance.send': { posts: HAND, part: 'bureau', states: ['DRAFT'] },
  'assistance.void': { posts: HAND, part: 'bureau', states: ['DRAFT'] },
  'assistance.sign': { posts: TOLD, part: 'unit', states: ['SENT'] },
  'assistance.reply': { posts: TOLD, part: 'unit', states: ['SENT', 'HANDLING'] },
  'assistance.add': { posts: TOLD, part: 'unit', states: ['REPLIED'] },
  'assistance.close': { posts: HAND, part: 'bureau', states: ['REPLIED'] },
};

/** Acts on no matter: these posts, in 区综合行政执法局 alone. */
export const BUREAU_ONLY: Record<string, PostCode[]> = { 'request.create': HAND, 'assistance.create': HAND };
