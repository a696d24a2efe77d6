import { describe, expect, test } from 'vitest';
import { newGround } from '@/lib/clauses/ground';
import { MATTER_TYPES } from '@/lib/matter-types';

describe('beside the form of a new matter', () => {
  test('4-3-1: stand its limit, the words of the 意见, the way ahead and the papers that begin it', () => {
    const { limits, basis, ahead, papers } = newGround('assistance');
    expect(limits).toEqual([
      {
        key: '4-3-1',
        title: '区综合行政执法局：五日内书面函告主管部门',
        text: '5日，按工作日计，自作出决定起，至函件到达行政主管部门',
      },
    ]);
    expect(basis).toMatchObject({ clause: '4-3-1', words: expect.stringContaining('五日内书面') });
    expect(ahead.map(({ text }) => text)).toEqual(['发出函告', '反馈处理结果', '签收反馈并办结']);
    expect(papers.map(({ key }) => key)).toEqual(['decision', 'case']);
  });

  test('3-4-2: stands the one clause of its kind where the table has several, or the clause alone', () => {
    expect(newGround('sharing', '3-4-2').limits.map(({ key }) => key)).toEqual(['3-4-2']);
    expect(newGround('sharing', '3-1-2')).toMatchObject({ limits: [], basis: { clause: '3-1-2' } });
    expect(newGround('sharing', '3-4-2').ahead.map(({ text }) => text)).toEqual(['抄送']);
  });

  test('1-4-2: a limit before a day is counted from that day', () => {
    expect(newGround('meeting').limits[0]?.text).toBe('事前10日，按自然日倒数，以会议召开日为准，至征集议题通知发出');
  });

  test('1-4-4: no kind is without its clause and its next step', () => {
    for (const { type } of MATTER_TYPES) {
      const { basis, ahead } = newGround(type);
      expect([type, basis !== undefined, ahead.length > 0]).toEqual([type, true, true]);
    }
  });
});
