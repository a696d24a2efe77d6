import { describe, expect, test } from 'vitest';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { renderLetter } from '@/lib/kernel/letters/render';
import { allLetterSamples } from '@/tests/support/letter-samples-all';
import { paragraphTexts, unzip } from '@/tests/support/unzip';

const sample = (name: string): LetterContent => {
  const content = allLetterSamples[name];
  if (!content) throw new Error(`no sample ${name}`);
  return content;
};
const paragraphsOf = async (letter: LetterContent) => {
  const xml = unzip(await renderLetter(letter)).get('word/document.xml') ?? '';
  const parts = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const find = (text: string) => parts.find((part) => paragraphTexts(part).join('').startsWith(text)) ?? '';
  return { xml, parts, find, texts: parts.map((part) => paragraphTexts(part).join('')) };
};
const together = '<w:keepNext/>';

describe('what stands at the foot of the last page', () => {
  test.each(['referral', 'circular', 'meeting-minutes', 'brief', 'designation'])(
    '%s has it in one frame, before its last paragraph',
    async (name) => {
      const { parts } = await paragraphsOf(sample(name));
      const framed = parts.map((part) => part.includes('<w:framePr '));
      expect(framed.lastIndexOf(true)).toBe(parts.length - 2);
      expect(framed.slice(framed.indexOf(true), -1)).not.toContain(false);
      const frames = new Set(parts.flatMap((part) => part.match(/<w:framePr [^>]*>/) ?? []));
      expect(frames.size).toBe(1);
      // LibreOffice divides a frame between paragraphs of unlike borders.
      for (const part of parts.filter((_, i) => framed[i])) expect(part).not.toContain('<w:pBdr>');
    },
  );

  test('印发机关 loses the city before its date would run into it, and then its size', async () => {
    const imprint = { by: `${sample('circular').issuer}`, on: '2026年12月31日' };
    const near = (await paragraphsOf({ ...sample('circular'), imprint })).texts.at(-3);
    expect(near).toBe('山亭区综合行政执法联席会议办公室2026年12月31日印发');
    const long = { ...imprint, by: '山亭区农业农村和水利水务综合服务保障中心办公室' };
    const { find } = await paragraphsOf({ ...sample('circular'), imprint: long });
    expect(find(long.by)).toContain('<w:sz w:val="24"/>');
  });
});

describe('what stays together on a page', () => {
  test('a closing formula with the sentence before it and the signature', async () => {
    const { find } = await paragraphsOf(sample('feedback-accepted'));
    expect(find('我局将依法办理')).toContain(together);
    expect(find('特此函复。')).toContain(together);
    expect(find('经审查')).not.toContain(together);
  });

  test('up to five lines with the closing formula, two of them where a program divides them, and never one line alone', async () => {
    const ending = async (...lines: string[]) => {
      const before = { type: 'text' as const, text: lines.join('\n') };
      const { find } = await paragraphsOf({
        ...sample('feedback-accepted'),
        paragraphs: [before, { type: 'text', text: '特此函复。' }],
      });
      const parts = lines.map(find);
      expect(parts.at(-1)).toContain('<w:widowControl/>');
      return parts.map((part) => part.includes(together));
    };
    expect(await ending('甲'.repeat(140))).toEqual([true]);
    expect(await ending('甲'.repeat(141))).toEqual([false]);
    expect(await ending('甲'.repeat(60), '乙'.repeat(27))).toEqual([true, true]);
    expect(await ending('甲'.repeat(60), '乙'.repeat(28))).toEqual([false, true]);
  });

  test('a table with what introduces it, and a short one whole', async () => {
    const { find } = await paragraphsOf(sample('meeting-notice'));
    expect(find('截至本通知印发')).toContain(together);
    expect(find('新增违法占地移送衔接不畅')).toContain(together);
    expect(find('岁末年初城乡结合部占道经营专项行动')).not.toContain(together);
  });

  test('the last names of a long 附件说明 with the signature, not all of them', async () => {
    const { texts, parts } = await paragraphsOf(sample('long-answer'));
    const named = parts.filter((_, i) => /^(附件：)?\d+\.第/.test(texts[i] ?? ''));
    expect(named.map((part) => part.includes(together))).toEqual([...Array(9).fill(false), true, true, true]);
  });

  test('the shorter lists of who was there with 签发', async () => {
    const { find } = await paragraphsOf(sample('meeting-minutes'));
    expect(find('列席：')).toContain(together);
    expect(find('出席：')).not.toContain(together);
  });
});

describe('lines', () => {
  test('say nothing that makes LibreOffice drop punctuation at their end', async () => {
    const { parts } = await paragraphsOf(sample('dispute-referral'));
    for (const part of parts) expect(part).toContain('<w:overflowPunct/>');
  });

  test('of fifteen addressees print every name', async () => {
    const { texts } = await paragraphsOf(sample('long-decision'));
    expect(sample('long-decision').addressee.length).toBeGreaterThan(150);
    expect(texts).toContain(`${sample('long-decision').addressee}：`);
  });

  test('序号 is centred, names are not', async () => {
    const { find } = await paragraphsOf(sample('meeting-notice'));
    expect(find('1')).toContain('<w:jc w:val="center"/>');
    expect(find('新增违法占地移送衔接不畅')).toContain('<w:jc w:val="left"/>');
  });
});
