import { describe, expect, it } from 'vitest';
import { MATTER_TYPES } from '@/lib/matter-types';
import { KIND_LABELS } from '@/lib/notices/labels';
import { sources } from '@/tests/support/sources';

const LIB = sources('lib').filter((file) => !/^lib\/(rulebook|kernel\/db\/generated)\//.test(file.path));

/** Every `kind: 'X', text: …` in the sources: a notice as a decision writes it; the story's test sees those written otherwise. */
const used = new Set(
  LIB.flatMap(({ text }) => [...text.matchAll(/\bkind: '([A-Z_]+)',\s*text\b/g)].map(([, kind = '']) => kind)),
);

/** Words of every kind: those any matter may send, and those of the kinds of matter. */
const LABELS: Readonly<Record<string, string>> = Object.assign(
  {},
  KIND_LABELS,
  ...MATTER_TYPES.map((type) => type.notices),
);

describe('消息的种类', () => {
  it('each have their words', () => {
    expect([...used].filter((kind) => LABELS[kind] === undefined)).toEqual([]);
    for (const [kind, label] of Object.entries(LABELS)) expect(label, kind).toMatch(/^[\u4e00-\u9fff]{2,}$/);
  });

  it('2-2-5: call the feedback what the 意见 calls it, on every screen', () => {
    expect(LABELS.DECLINED).toBe('不属于本部门管辖');
    const shown = sources('lib', 'components', 'app').filter((file) => file.text.includes('管辖异议'));
    expect(shown.map((file) => file.path)).toEqual([]);
  });
});
