import { describe, expect, it } from 'vitest';
import { type ComparedField, compareMinutes, middle } from '@/lib/meetings/compare-minutes';
import { type MinutesItem, readItems } from '@/lib/meetings/minutes-items';

const item = (key: string, more: Partial<Record<ComparedField, unknown>> = {}) => ({
  key,
  topicId: null,
  heading: `事项${key}`,
  content: '由移出单位附测绘成果',
  leadUnitId: 'zhzf',
  coUnitIds: ['ziran'],
  dueOn: '2026-04-30',
  deliverable: '指引',
  ...more,
});
const words = (one: MinutesItem, field: ComparedField) => [one[field] ?? ''].flat().join('、');
const compared = (before: object[], after: object[]) => compareMinutes(readItems(before), readItems(after), words);

describe('a correction beside the minutes it corrects (1-4-7)', () => {
  it('says nothing of what stayed, and by field what changed', () => {
    const changes = compared(
      [item('a'), item('b')],
      [item('a'), item('b', { content: '由移出单位附界址测绘成果', dueOn: '2026-05-29', coUnitIds: [] })],
    );
    expect(changes).toEqual([
      {
        key: 'b',
        heading: '事项b',
        kind: 'CHANGED',
        fields: [
          { field: 'content', head: '由移出单位附', before: '', after: '界址', tail: '测绘成果' },
          { field: 'coUnitIds', head: '', before: 'ziran', after: '', tail: '' },
          { field: 'dueOn', head: '', before: '2026-04-30', after: '2026-05-29', tail: '' },
        ],
      },
    ]);
  });

  it('names items that came in and items that were left out, each with all it says', () => {
    const changes = compared([item('a')], [item('c', { leadUnitId: '', coUnitIds: [], dueOn: null, deliverable: '' })]);
    expect(changes.map((one) => [one.key, one.kind, one.fields.map((field) => field.field)])).toEqual([
      ['c', 'ADDED', ['content']],
      ['a', 'REMOVED', ['content', 'leadUnitId', 'coUnitIds', 'dueOn', 'deliverable']],
    ]);
  });

  it.each([
    ['同意', '同意', { head: '同意', before: '', after: '', tail: '' }],
    ['', '新', { head: '', before: '', after: '新', tail: '' }],
    ['甲乙甲', '甲', { head: '甲', before: '乙甲', after: '', tail: '' }],
    ['𠮷日', '𠮶日', { head: '', before: '𠮷', after: '𠮶', tail: '日' }],
  ])('finds where “%s” and “%s” differ without cutting a character', (before, after, parts) => {
    expect(middle(before, after)).toEqual(parts);
  });
});
