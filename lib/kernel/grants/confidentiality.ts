import { HANDS, INSIDERS, OVERSEERS, type PostCode } from '../actor';
import { type Grant, OFFICE } from './grant';

/** Posts that answer for their unit in a matter of its own. */
const RESPONSIBLE: readonly PostCode[] = [...HANDS, 'UNIT_LEADER', 'GOV_OFFICE'];

/** 保密 (4-2-5), on a matter of any kind: the unit whose matter it is decides, 联席会议办公室 may only tighten. */
export const CONFIDENTIALITY_GRANTS = {
  'confidentiality.set': [
    { posts: RESPONSIBLE, owner: true, matter: true },
    { posts: OFFICE, matter: true },
  ],
  'confidentiality.views': [{ posts: [...INSIDERS, ...OVERSEERS], owner: true, matter: true }],
  'carrier.record': [{ posts: [...RESPONSIBLE, ...OFFICE], takesPart: true, matter: true }],
  'matter.export': [
    { posts: RESPONSIBLE, takesPart: true, matter: true },
    { posts: OFFICE, matter: true },
  ],
} as const satisfies Record<string, readonly Grant[]>;
