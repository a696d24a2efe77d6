import { describe, expect, test } from 'vitest';
import { type LetterContent, letterContentSchema } from '@/lib/kernel/letters/content';
import { MATTER_TYPES } from '@/lib/matter-types';
import { allLetterSamples, SAMPLES_OF } from '@/tests/support/letter-samples-all';

const kinds = MATTER_TYPES.flatMap(({ prefix, letters }) =>
  Object.keys(letters ?? {}).map((kind) => `${prefix}.${kind}`),
);
const wordsOf = ({ paragraphs }: LetterContent) =>
  paragraphs.flatMap((part) => {
    if (part.type === 'table') return part.rows.flat();
    return part.type === 'list' ? part.items : [part.text];
  });

describe('samples of letters, which are looked at as pictures', () => {
  test('every kind of letter that a kind of matter issues has one, and no other kind', () => {
    expect(Object.keys(SAMPLES_OF).toSorted()).toEqual([...new Set(kinds)].toSorted());
  });

  test('every sample belongs to a kind', () => {
    expect(Object.values(SAMPLES_OF).flat().toSorted()).toEqual(Object.keys(allLetterSamples).toSorted());
  });
});

describe.each(Object.entries(allLetterSamples))('%s', (_name, letter) => {
  const words = wordsOf(letter);
  const text = words.join('\n');

  test('is a letter without an empty or torn sentence', () => {
    expect(letterContentSchema.parse(letter)).toEqual(letter);
    expect(text).not.toMatch(/[。，；：、]{2}|：。|（）|“”|《》|〔〕|undefined|null|NaN/);
    for (const word of words) expect(word.trim()).not.toBe('');
  });

  test('dates as 2026年11月3日, with no space before the hour', () => {
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|年0|月0\d日|日 \d/);
  });

  test('is titled with its issuer, what it is about and its 文种', () => {
    if (letter.kind === 'jianbao' || letter.kind === 'jiyao') return;
    expect(letter.title.startsWith(`${letter.issuer}关于`)).toBe(true);
    expect(letter.title).toMatch(/(函|通知|请示|报告|通报|意见书)$/);
  });

  test('gives the 意见 a short name only if it is used', () => {
    const uses = text.split('《意见》').length - 1;
    expect(uses).not.toBe(1);
  });

  test('names attachments without the ending of a file', () => {
    for (const name of letter.attachments) expect(name).not.toMatch(/\.[A-Za-z0-9]{2,5}$|[。；，]$/);
  });

  test('to a superior is signed for and has a 版记', () => {
    if (letter.kind !== 'qingshi') return;
    expect(letter.approvedBy).not.toBeNull();
    expect(letter.imprint?.on).toBe(letter.signature.on);
    expect(text).toMatch(/(妥否，请批示|特此报告)。$/);
  });
});
