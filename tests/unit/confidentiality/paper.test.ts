import { describe, expect, it } from 'vitest';
import { type RecordFacts, recordPaper } from '@/lib/confidentiality/paper';
import { FLAGS, type Flag } from '@/lib/matters/labels-confidentiality';

const FACTS = {
  person: true,
  name: '张演示',
  identity: '370406199001010012',
  contact: '李演示',
  phone: '13812345678',
  place: '演示路3号',
  facts: '张演示在演示路3号经营，电话13812345678。',
  findings: '询问李演示，身份证370406199001010012。',
  measures: '',
  source: '王演示举报',
};

function paper(flags: readonly Flag[]) {
  const record: RecordFacts = {
    kind: '案件移送',
    number: '山综执移〔2026〕1号',
    title: '张演示无照经营案',
    state: '办理中',
    owner: '区综合行政执法局',
    units: ['区公安分局'],
    level: '案件相关单位',
    flags,
    case: FACTS,
    flow: [],
    letters: [{ number: '山综执移〔2026〕1号', name: '关于移送张演示案的函', issued: '2026年3月2日' }],
    notes: [{ time: '2026年3月2日', who: '区公安分局', words: '已联系张演示' }],
    files: [{ kind: '证据材料', count: 2 }],
    carriers: [],
    by: '区公安分局钱演示',
    on: '2026年3月3日',
  };
  return JSON.stringify(recordPaper(record));
}

describe('the masked record of a matter (4-2-5)', () => {
  it('masks people and numbers wherever they stand, and leaves the case readable', () => {
    const text = paper([]);
    expect(text).not.toMatch(/张演示|李演示|370406199001010012|13812345678/);
    expect(text).toContain('张**在演示路3号经营，电话138****5678。');
    expect(text).toContain('已联系张**');
  });

  it.each(FLAGS)('tells nothing of the case where it is marked %s', (flag) => {
    const text = paper([flag]);
    expect(text).not.toMatch(/演示路3号|经营，|询问|已联系/);
    expect(text).toContain('略。');
    expect(text.includes('王演示举报')).toBe(flag !== 'INFORMANT');
    expect(text.includes('3704')).toBe(false);
    expect(text.includes('370************012')).toBe(flag === 'TRADE_SECRET' || flag === 'INFORMANT');
  });
});
