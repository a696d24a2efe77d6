import type { PostCode } from '@/lib/kernel/actor';

/** Who may do what to shared information (3-1-1 … 3-4-3), written by hand from the 意见; it repeats nothing of the code. */

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];

/** A right: these posts, of the unit that holds the part, in these states. */
export type SharingRight = { posts: PostCode[]; part: 'provider' | 'recipient'; states: string[] };

const own = (...states: string[]): SharingRight => ({ posts: HAND, part: 'provider', states });

export const SHARING_ACTS: Record<string, SharingRight> = {
  'sharing.save': own('RECORDED', 'TOLD'),
  'sharing.send': own('RECORDED'),
  'sharing.tell': own('RECORDED'),
  'sharing.handOver': own('TOLD'),
  'sharing.void': own('RECORDED', 'TOLD'),
  'sharing.correct': own('SENT'),
  'sharing.add': own('SENT'),
  'sharing.retire': own('SENT'),
  'sharing.withdraw': own('SENT'),
  // Signing leaves the matter as it is: in any state, the command itself asks for an open receipt.
  'sharing.receive': {
    posts: [...HAND, 'UNIT_LEADER'],
    part: 'recipient',
    states: ['RECORDED', 'TOLD', 'SENT', 'WITHDRAWN', 'VOID'],
  },
};
