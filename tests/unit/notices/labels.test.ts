import { describe, expect, it } from 'vitest';
import { MATTER_TYPES } from '@/lib/matter-types';
import { KIND_LABELS } from '@/lib/notices/labels';
import { sources } from '@/tests/support/sources';

const LIB = sources('lib').filter((file) => !/^lib\/(rulebook|kernel\/db\/generated)\//.test(file.path));

/** Every `kind: 'X'` in capitals with what stands after it: a notice has its text there, a clock its words, a filter of units nothing. */
const uses = LIB.flatMap(({ path, text }) =>
  [...text.matchAll(/\bkind: '([A-Z_]+)'(?:,\s*(\w+)|\s*\})/g)].map(([, kind = '', next = '']) => ({
    path,
    kind,
    next,
  })),
);
/** Words of every kind: those any matter may send, and those of the kinds of matter. */
const LABELS: Readonly<Record<string, string>> = Object.assign(
  {},
  KIND_LABELS,
  ...MATTER_TYPES.map((type) => type.notices),
);
const used = new Set(uses.filter((use) => use.next === 'text').map((use) => use.kind));

describe('消息的种类', () => {
  it('each have their words, and no words wait for a kind that nobody sends', () => {
    expect([...used].sort()).toEqual(Object.keys(LABELS).sort());
    for (const [kind, label] of Object.entries(LABELS)) expect(label, kind).toMatch(/^[\u4e00-\u9fff]{2,}$/);
  });

  it('are all found: whatever else is called a kind is a clock’s or a unit’s', () => {
    const others = uses.filter(({ next }) => !['text', 'words', ''].includes(next));
    expect(others).toEqual([]);
    expect(uses.filter(({ next }) => next === '').map(({ kind }) => kind)).toEqual(['OTHER']);
  });

  it('2-2-5: call the feedback what the 意见 calls it, on every screen', () => {
    expect(LABELS.DECLINED).toBe('不属于本部门管辖');
    const shown = sources('lib', 'components', 'app').filter((file) => file.text.includes('管辖异议'));
    expect(shown.map((file) => file.path)).toEqual([]);
  });
});
