import { ANSWERERS, GUESTS, HANDS, INSIDERS, OVERSEERS } from '../actor';
import { type Grant, OFFICE } from './grant';

/** Who changes the files of a matter: the units that its procedure names, and 联席会议办公室 in its own matters. */
const FILING: readonly Grant[] = [
  { posts: ANSWERERS, beside: 'file', open: true, matter: true },
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
} as const satisfies Record<string, readonly Grant[]>;
