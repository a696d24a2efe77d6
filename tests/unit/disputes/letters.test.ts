import { describe, expect, it } from 'vitest';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { renderLetter } from '@/lib/kernel/letters/render';
import { CLAUSES } from '@/lib/rulebook/clauses';
import { disputeLetterSamples } from '@/tests/support/letter-samples-disputes';

const textOf = ({ paragraphs }: LetterContent) =>
  paragraphs.map((paragraph) => ('text' in paragraph ? paragraph.text : '')).join('\n');
const sample = (name: string) => {
  const content = disputeLetterSamples[name];
  if (!content) throw new Error(`no sample ${name}`);
  return content;
};
const quoted = (id: string) => CLAUSES.find((clause) => clause.id === id)?.quote ?? '';

describe('the letters of disputes and joint inspections (4-3-3, 4-4-1, 4-4-2)', () => {
  it.each(Object.keys(disputeLetterSamples))('%s is a whole letter and renders', async (name) => {
    expect(letterContentSchema.safeParse(sample(name)).success).toBe(true);
    expect((await renderLetter(sample(name))).byteLength).toBeGreaterThan(5_000);
  });

  it.each([
    ['dispute-notice', '4-4-1'],
    ['dispute-opinion', '4-4-1'],
    ['dispute-referral', '4-4-2'],
    ['dispute-decision', '4-4-2'],
    ['inspection-plan', '4-3-3'],
  ])('%s quotes the 意见 word for word (%s)', (name, clause) => {
    const quotes = [...textOf(sample(name)).matchAll(/“([^”]{12,})”/g)].map((match) => match[1] ?? '');
    expect(quotes.length).toBeGreaterThan(0);
    for (const words of quotes) expect(quoted(clause)).toContain(words);
  });

  it('4-4-2 2-2-7 the decision binds the sides, and a unit named competent can only accept', () => {
    expect(textOf(sample('dispute-decision'))).toContain('不得拒绝接受，不得再行移送');
    expect(textOf(sample('dispute-decision'))).toContain('对争议各方具有约束力');
    expect(sample('dispute-referral')).toMatchObject({ kind: 'qingshi', approvedBy: '李分管' });
  });

  it('4-3-3 the summary adds the units’ figures up', () => {
    expect(textOf(sample('inspection-summary'))).toContain('共检查23家（处），发现问题17项，已整改16项');
  });
});
