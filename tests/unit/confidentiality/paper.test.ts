import { describe, expect, it } from 'vitest';
import { type PartFacts, type RecordFacts, recordPaper, type Told } from '@/lib/confidentiality/paper';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { MATTER_TYPES } from '@/lib/matter-types';
import { FLAGS, type Flag } from '@/lib/matters/labels-confidentiality';
import type { FieldKind } from '@/lib/matters/record-plan';

const told = (label: string, words: string, as: FieldKind): Told => ({ label, words, as });
const FACTS: PartFacts[] = [
  {
    heading: '案件',
    many: false,
    rows: [
      [
        told('当事人名称', '张演示', 'person'),
        told('证件号码', '370406199001010012', 'identity'),
        told('负责人', '李演示', 'person'),
        told('当事人电话', '13812345678', 'phone'),
        told('违法地点', '演示路3号', 'case'),
        told('主要违法事实', '张演示在演示路3号经营，电话13812345678。', 'case'),
        told('初步调查情况', '询问李演示，身份证370406199001010012。', 'case'),
        told('制止措施', '', 'case'),
        told('案件来源', '王演示举报', 'source'),
        told('法律依据', '《演示条例》第三条', 'words'),
      ],
    ],
  },
];

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
    parts: FACTS,
    duties: [],
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
    expect(text).toContain('《演示条例》第三条');
    expect(text).not.toContain('制止措施');
    expect(text.includes('王演示举报')).toBe(flag !== 'INFORMANT');
    expect(text.includes('3704')).toBe(false);
    expect(text.includes('370************012')).toBe(flag === 'TRADE_SECRET' || flag === 'INFORMANT');
  });
});

describe('the plan of a kind’s masked record (4-2-5)', () => {
  it.each(MATTER_TYPES.map(({ type, record }) => [type, record] as const))(
    'of %s tells every column of its rows or says that it stays inside',
    (_type, record) => {
      expect(record.length).toBeGreaterThan(0);
      for (const { model, fields, inside } of record) {
        const name = `${model.charAt(0).toUpperCase()}${model.slice(1)}ScalarFieldEnum`;
        const columns = Object.keys((Prisma as unknown as Record<string, object>)[name] ?? {});
        expect([...Object.keys(fields), ...inside].sort(), model).toEqual(columns.sort());
      }
    },
  );
});
