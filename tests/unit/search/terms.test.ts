import { describe, expect, it } from 'vitest';
import { readSearchAddress, searchHref } from '@/lib/search/address';
import { isMeant } from '@/lib/search/directory';
import { comparable, excerptOf, termsOf } from '@/lib/search/terms';

describe('what somebody looks for', () => {
  it('is split at blanks of any width, and compared without width, capitals and repetition', () => {
    expect(termsOf(' 砂石　违建 砂石  ＡＢ１２ ')).toEqual({ words: ['砂石', '违建', 'ab12'], problem: null });
    expect(comparable('山综执移〔２０２６〕 5 号')).toBe('山综执移〔2026〕5号');
  });
  it('is refused in words when one of its words has a single character', () => {
    expect(termsOf('砂石 石')).toEqual({ words: [], problem: '每个查询词至少两个字' });
    expect(termsOf('  ')).toEqual({ words: [], problem: null });
  });
  it('counts a rare character outside the first plane as one', () => {
    expect(termsOf('𬒈').problem).not.toBeNull();
    expect(termsOf('𬒈石').words).toEqual(['𬒈石']);
  });
});

describe('where it was found', () => {
  it('is the first line that holds a word, cut around it', () => {
    const line = `${'甲'.repeat(30)}砂石${'乙'.repeat(30)}`;
    expect(excerptOf(`标题\n${line}`, ['砂石'])).toEqual({
      before: `…${'甲'.repeat(18)}`,
      hit: '砂石',
      after: `${'乙'.repeat(18)}…`,
    });
    expect(excerptOf('标题', ['砂石'])).toBeNull();
  });
  it('is never a line that may be the name of a person', () => {
    expect(excerptOf('演示某甲\n当事人演示某甲涉嫌占道', ['某甲'])?.before).toBe('当事人演示');
    expect(excerptOf('演示某甲', ['某甲'])).toBeNull();
  });
  it('has its signs full-width again beside Chinese characters, and figures as they are', () => {
    expect(excerptOf('运载砂石未覆盖,路口(东)约1,200kg', ['砂石'])).toEqual({
      before: '运载',
      hit: '砂石',
      after: '未覆盖，路口（东）约1,200kg',
    });
    expect(excerptOf('标题', [])).toBeNull();
  });
});

describe('a name', () => {
  it('is meant by a part of it or by the beginning of its initials, 区 left out or not', () => {
    expect(isMeant('区自然资源局', '自然')).toBe(true);
    expect(isMeant('区自然资源局', 'qzrzy')).toBe(true);
    expect(isMeant('区自然资源局', 'zrzy')).toBe(true);
    expect(isMeant('区自然资源局', 'zyj')).toBe(false);
  });
});

describe('the address of a search', () => {
  it('leaves out what it cannot mean, and begins anew when a filter changes', () => {
    const before = '01930000-0000-7000-8000-000000000000';
    const address = readSearchAddress({ q: ' 砂石\u0000 ', kind: "x' --", open: 'all', year: '1999', before });
    expect(address).toEqual({ q: '砂石', kind: '', open: '', unit: '', year: '', before });
    expect(searchHref(address, { open: 'ended' })).toBe(`/search?q=${encodeURIComponent('砂石')}&open=ended`);
    expect(searchHref(readSearchAddress({}))).toBe('/search');
  });
});
