import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { renderLetter } from '@/lib/kernel/letters/render';
import { transferLetter } from '@/lib/transfers/letters/transfer';
import { letterSamples, sampleFacts } from '@/tests/support/letter-samples';
import { paragraphTexts, unzip } from '@/tests/support/unzip';

const letter = transferLetter(sampleFacts);
const open = async (content = letter) => {
  const files = unzip(await renderLetter(content));
  const xml = files.get('word/document.xml') ?? '';
  const headers = [...files].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, text]) => text);
  return { files, xml, texts: paragraphTexts(xml), header: headers.join('') };
};
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the page of GB/T 9704-2012', () => {
  test('is A4 with a 版心 of 156 by 225 mm and 22 lines of 28 characters', async () => {
    const { xml } = await open();
    expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")/);
    const margin = /<w:pgMar ([^>]*)\/>/.exec(xml)?.[1] ?? '';
    for (const edge of ['w:top="2098"', 'w:left="1587"', 'w:bottom="1984"', 'w:right="1474"'])
      expect(margin).toContain(edge);
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
    expect(xml).toContain('w:line="579" w:lineRule="exact"');
    const spacing = Number(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"\/>/.exec(xml)?.[1]);
    const measure = 11906 - 1587 - 1474;
    expect(Math.floor(measure / (320 + spacing))).toBe(28);
  });

  test('names the standard typefaces and ships none', async () => {
    const { xml, files } = await open();
    for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体']) expect(xml).toContain(`w:eastAsia="${font}"`);
    expect([...files.keys()].filter((name) => name.startsWith('word/fonts/'))).toEqual([]);
  });

  test('has the red name and the double line 170 mm long on the first page only', async () => {
    const { xml, header } = await open();
    expect(paragraphTexts(header).join('')).toBe('枣庄市山亭区综合行政执法局');
    expect(header).toContain('w:val="thickThinSmallGap"');
    expect(header).toContain('<w:color w:val="FF0000"/>');
    const indent = /<w:ind (?=[^>]*w:left="(-?\d+)")(?=[^>]*w:right="(-?\d+)")/.exec(header);
    const width = 11906 - 1587 - 1474 - Number(indent?.[1]) - Number(indent?.[2]);
    expect(Math.round((width / 1440) * 25.4)).toBe(170);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml.match(/<w:headerReference/g)).toHaveLength(1);
  });
});

describe('what a letter says', () => {
  test('title, number in 〔〕, addressee, 附件说明, signature, 附注 and 抄送 stand in order', async () => {
    const { texts } = await open();
    const all = texts.join('\n');
    expect(all.replaceAll('\n', '')).toContain(letter.title);
    const order = [
      '山综执移〔2026〕47号',
      '枣庄市山亭区自然资源局：',
      '附件：1.移送材料清单',
      '2026年11月23日',
      '（联系人：演示甲，联系电话：0632-8810000）',
      '附件1',
      '抄送：',
      '案件移送回执',
    ];
    const places = order.map((text) => texts.findIndex((paragraph) => paragraph.startsWith(text)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('the list of materials numbers every file and prints the first 16 digits of its hash', async () => {
    const { texts } = await open();
    const at = texts.indexOf('现场检查笔录');
    expect(texts.slice(at - 1, at + 5)).toEqual(['1', '现场检查笔录', '1份4页', '电子文件', 'aaaaaaaa', 'aaaaaaaa']);
  });

  test('a 请示 carries 签发人 and 版记, a 函 neither', async () => {
    const referral = letterSamples.referral;
    if (!referral) throw new Error('no sample');
    expect((await open(referral)).texts.join('\n')).toMatch(/签发人：演示辛[\s\S]*2026年11月24日印发/);
    expect((await open()).texts.join('\n')).not.toMatch(/签发人|印发机关|日印发/);
  });

  test('refuses content that is not a letter', async () => {
    await expect(renderLetter({ ...letter, number: '山综执移[2026]5号' })).rejects.toThrow();
    await expect(renderLetter({ ...letter, signature: { unit: letter.issuer, on: '2026-11-23' } })).rejects.toThrow();
  });
});

describe('the file', () => {
  test.each(Object.entries(letterSamples))('%s is the same bytes whenever it is rendered', async (_name, content) => {
    vi.useFakeTimers({ now: new Date('2027-03-01T00:00:00Z'), toFake: ['Date'] });
    const first = digest(await renderLetter(content));
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    const second = digest(await renderLetter(structuredClone(content)));
    vi.useRealTimers();
    expect(second).toBe(first);
  });

  test('is dated with the day of issue', async () => {
    const core = (await open()).files.get('docProps/core.xml');
    expect(core).toContain('>2026-11-23T00:00:00+08:00</dcterms:created>');
    expect(core).toContain('>2026-11-23T00:00:00+08:00</dcterms:modified>');
  });

  test('refers to nothing outside itself and holds no macro', async () => {
    const { files } = await open();
    const relations = [...files].filter(([name]) => name.endsWith('.rels'));
    expect(relations.length).toBeGreaterThan(0);
    for (const [, xml] of relations) expect(xml).not.toMatch(/TargetMode="External"|https?:\/\/(?!schemas\.)/);
    expect([...files.keys()].filter((name) => /\.bin$|vba|embeddings/i.test(name))).toEqual([]);
  });
});
