import { pinyin } from 'pinyin-pro';

/** The first letters of a name's pinyin, small, letters and digits only: 区自然资源局 gives qzrzyj. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
