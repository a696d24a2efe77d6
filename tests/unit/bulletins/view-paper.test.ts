import { describe, expect, it } from 'vitest';
import { briefLetter } from '@/lib/bulletins/letters/brief';
import { circularLetter } from '@/lib/bulletins/letters/circular';
import type { Frozen } from '@/lib/bulletins/letters/figures';
import { figuresView } from '@/lib/bulletins/view-facts';
import { paperView } from '@/lib/bulletins/view-paper';

const line = (due: number, kept: number) => ({
  open: 3,
  overdue: 1,
  soon: 0,
  year: { due: 40, kept: 38 },
  month: { due, kept },
  before: { due: 4, kept: 3 },
  lastYear: { due: 0, kept: 0 },
});
const figures: Frozen = {
  month: '2026-10',
  at: 1_793_000_000_000,
  total: line(9, 8),
  units: [
    { id: 'a', name: '演示甲局', ...line(5, 4) },
    { id: 'b', name: '演示乙局', ...line(4, 4) },
  ],
  clauses: [{ id: '2-2-5', title: '反馈意见', ...line(9, 8) }],
  apart: [{ name: '自定日期逾期', standing: 'OWN_DATE', open: 2, overdue: 1 }],
  transfers: { sent: 7, before: 6, lastYear: 2, closed: 5 },
};
const head = { issuer: '演示办公室', issuedOn: '2026年11月3日', contact: { person: '演示', phone: '' } };

describe('the figures on the page (1-2-2)', () => {
  it('give no percentage for fewer than five that fell due', () => {
    const [units] = figuresView(figures)?.tables ?? [];
    expect(units?.rows[0]).toEqual(['演示甲局', '5', '4', '80%', '—', '—', '1']);
    expect(units?.rows[1]).toEqual(['演示乙局', '4', '4', '—', '—', '—', '1']);
    expect(units?.head.join()).not.toContain('\n');
  });

  it('are none before they are taken', () => expect(figuresView(null)).toBeNull());
});

describe('a paper on the screen', () => {
  it('of a 通报 has the mark, number, addressee and signature of the printed one (1-2-2)', () => {
    const facts = { ...head, number: '〔签发后编号〕', figures, lead: '', problems: '', demands: '请抓紧办理。' };
    const paper = paperView(circularLetter(facts));
    expect(paper).toMatchObject({ mark: '演示办公室文件', number: '〔签发后编号〕', under: null });
    expect(paper.signature).toEqual(['演示办公室', '2026年11月3日']);
    expect(paper.paragraphs.some((part) => part.type === 'heading' && part.text === '四、工作要求')).toBe(true);
  });

  it('of a 简报 is an issue of the year, addresses nobody and says at its foot who receives it (1-3-1)', () => {
    const facts = { ...head, number: '山综执联办简报〔2026〕5号', figures, lead: '', contributions: [] };
    const paper = paperView(briefLetter(facts));
    expect(paper).toMatchObject({
      mark: '综合行政执法工作简报',
      number: '2026年第5期',
      addressee: null,
      signature: null,
    });
    expect(paper.foot[1]).toMatch(/^发：/);
  });
});
