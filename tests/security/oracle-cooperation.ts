import type { PostCode } from '@/lib/kernel/actor';

/**
 * Who may do what to 执法争议 (4-4-1, 4-4-2), 协作文本 and 联合检查 (4-3-3), written by hand from the 意见; it repeats nothing
 * of the grants or the procedure tables.
 */

/** Posts of the unit that holds the part, in these states; `'*'` is any state, `'open'` any but an end. */
type Way = { posts: PostCode[]; part: string; in: string[] | '*' | 'open' };

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
/** Files come from an expert institution's liaison too, wherever it takes part (4-2-1). */
const FILERS: PostCode[] = [...HAND, 'EXPERT'];
const hand = (part: string, ...states: string[]): Way[] => [{ posts: HAND, part, in: states }];
/** 区政府法制机构 coordinates; its liaison has no say in that. */
const legal = (...states: string[]): Way[] => [{ posts: ['LEGAL'], part: 'legal', in: states }];
const PRESENT: Way[] = [
  ...['side', 'lead', 'competent'].map((part) => ({ posts: HAND, part, in: '*' as const })),
  { posts: ['LEGAL'], part: 'legal', in: '*' },
  { posts: ['GOV_OFFICE'], part: 'decider', in: '*' },
];

export const COOPERATION_ACTS: Readonly<Record<string, Way[]>> = {
  'dispute.accept': legal('RAISED'),
  'dispute.reject': legal('RAISED'),
  'dispute.withdraw': hand('raiser', 'RAISED', 'COORDINATING', 'CONFIRMING'),
  'dispute.respond': hand('respondent', 'COORDINATING'),
  'dispute.meet': legal('COORDINATING'),
  'dispute.interim': legal('COORDINATING', 'CONFIRMING'),
  'dispute.propose': legal('COORDINATING'),
  'dispute.confirm': hand('side', 'CONFIRMING'),
  'dispute.object': hand('side', 'CONFIRMING'),
  'dispute.conclude': legal('CONFIRMING'),
  'dispute.fail': legal('COORDINATING', 'CONFIRMING'),
  'dispute.decide': [{ posts: ['GOV_OFFICE'], part: 'decider', in: ['REFERRED'] }],
  'dispute.receive': PRESENT,
  'dispute.connect': PRESENT,
  'agreement.revise': hand('lead', 'DRAFT'),
  'agreement.circulate': hand('lead', 'DRAFT'),
  'agreement.void': hand('lead', 'DRAFT', 'SIGNING'),
  'agreement.sign': hand('party', 'SIGNING'),
  'agreement.sendBack': hand('party', 'SIGNING'),
  'agreement.conclude': hand('lead', 'SIGNING'),
  'agreement.renew': hand('lead', 'IN_FORCE'),
  'agreement.end': hand('lead', 'IN_FORCE'),
  'inspection.assign': hand('lead', 'DRAFT'),
  'inspection.issue': hand('lead', 'DRAFT'),
  'inspection.cancel': hand('lead', 'DRAFT', 'RUNNING'),
  'inspection.report': hand('unit', 'RUNNING'),
  'inspection.extend': hand('lead', 'RUNNING'),
  'inspection.summarise': hand('lead', 'RUNNING'),
  'inspection.receive': [{ posts: HAND, part: 'unit', in: '*' }],
};

/** Acts on matters of any kind, as these kinds allow them; the office urges and supervises whatever is open. */
export const BESIDE_OF: Readonly<Record<string, Readonly<Record<string, Way[]>>>> = {
  dispute: {
    'matter.urge': [
      { posts: HAND, part: 'side', in: 'open' },
      { posts: ['LEGAL'], part: 'legal', in: 'open' },
    ],
    'file.attach': [
      { posts: FILERS, part: 'side', in: 'open' },
      { posts: ['LEGAL'], part: 'legal', in: 'open' },
    ],
  },
  agreement: {
    'matter.urge': [{ posts: HAND, part: 'lead', in: 'open' }],
    'file.attach': [{ posts: FILERS, part: 'lead', in: 'open' }],
  },
  inspection: {
    'matter.urge': [{ posts: HAND, part: 'lead', in: 'open' }],
    'file.attach': [
      { posts: FILERS, part: 'lead', in: 'open' },
      { posts: FILERS, part: 'unit', in: 'open' },
    ],
  },
};

const OFFICE: PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];

/** Whether a post whose unit holds the part may do it in the state. */
export function cooperationOracle(name: string, post: PostCode, part: string | null, state: string, ended: boolean) {
  const [type = ''] = name.includes(' ') ? name.split(' ') : [name.split('.')[0]];
  const act = name.split(' ').at(-1) ?? name;
  if (act === 'matter.urge' && OFFICE.includes(post) && !ended) return true;
  const ways = COOPERATION_ACTS[act] ?? BESIDE_OF[type]?.[act] ?? [];
  return ways.some(
    (way) =>
      way.posts.includes(post) &&
      way.part === part &&
      (way.in === '*' || (way.in === 'open' ? !ended : way.in.includes(state))),
  );
}
