import { GUESTS, HANDS, INSIDERS, OVERSEERS } from '../actor';
import { type Grant, OFFICE } from './grant';

/** Who changes the files of a matter: the units that its procedure names, and 联席会议办公室 in its own matters. */
const FILING: readonly Grant[] = [
  { posts: HANDS, beside: 'file', open: true, matter: true },
  { posts: OFFICE, beside: 'office', open: true, matter: true },
  { posts: ['LEGAL'], beside: 'legal', open: true, matter: true },
];

/** Acts on matters of every kind, beside the steps of their procedures. */
export const MATTER_GRANTS = {
  'matter.view': [{ posts: [...INSIDERS, ...OVERSEERS, ...GUESTS], matter: true }],
  'matter.urge': [
    { posts: HANDS, beside: 'urge', open: true, matter: true },
    { posts: ['LEGAL'], beside: 'legal', open: true, matter: true },
    { posts: OFFICE, open: true, matter: true },
  ],
  'file.attach': FILING,
  'file.remove': FILING,
  'supervision.order': [{ posts: [...OFFICE, 'GROUP_LEADER'], open: true, matter: true }],
  'supervision.answer': [
    { posts: HANDS, takesPart: true, matter: true },
    { posts: ['GOV_OFFICE'], beside: 'government', matter: true },
    { posts: OFFICE, beside: 'office', matter: true },
    { posts: ['LEGAL'], beside: 'legal', matter: true },
  ],
  'supervision.view': [{ posts: OVERSEERS }],
} as const satisfies Record<string, readonly Grant[]>;
