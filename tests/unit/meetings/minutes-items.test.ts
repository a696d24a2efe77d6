import { describe, expect, it } from 'vitest';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { renderLetter } from '@/lib/kernel/letters/render';
import { readItems, resolutionsOf } from '@/lib/meetings/minutes-items';
import { meetingLetterSamples } from '@/tests/support/letter-samples-meetings';

const item = (key: string, leadUnitId: string, dueOn: string | null) => ({
  key,
  topicId: null,
  heading: `事项${key}`,
  content: '议定',
  leadUnitId,
  coUnitIds: ['ziran'],
  dueOn,
  deliverable: '报告',
});

describe('what minutes bind (1-4-7, 1-3-4)', () => {
  it('is every item with a lead unit and its day, and in a correction only what is new', () => {
    const items = readItems([item('a', 'zhzf', '2026-04-30'), item('b', '', null), item('c', 'zhzf', '2026-05-29')]);
    const opened = (before = readItems([])) => resolutionsOf('m', items, before).map((one) => [one.title, one.dueOn]);
    expect(opened()).toEqual([
      ['事项a', '2026-04-30'],
      ['事项c', '2026-05-29'],
    ]);
    expect(opened(readItems([item('a', 'zhzf', '2026-04-30'), item('b', '', null)]))).toEqual([
      ['事项c', '2026-05-29'],
    ]);
  });
});

describe('the letters of a meeting', () => {
  it.each(Object.entries(meetingLetterSamples))(
    '%s is a letter, and equal content gives equal bytes',
    async (_, content) => {
      expect(letterContentSchema.safeParse(content).success).toBe(true);
      const [one, two] = [await renderLetter(content), await renderLetter(content)];
      expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
    },
  );

  it('sets minutes apart: own number, attendance, no stamp and no addressee (law of the 纪要格式)', () => {
    const minutes = meetingLetterSamples['meeting-minutes'];
    expect(minutes).toMatchObject({ kind: 'jiyao', approvedBy: '王演示', receipt: null, note: null });
    expect(minutes?.present?.map((one) => one.label)).toEqual(['出席', '请假', '列席']);
  });
});
