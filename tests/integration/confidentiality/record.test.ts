import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/confidentiality/export';
import { recordPaper } from '@/lib/confidentiality/paper';
import { db } from '@/lib/kernel/db/client';
import { renderRecord } from '@/lib/kernel/letters/render';
import { readMatter } from '@/lib/matters/queries-record';
import { as, openPortal, type Portal } from '@/tests/support/portal';
import { assistanceDraft, request } from '@/tests/support/requests';
import { PENALTY, share } from '@/tests/support/sharing';
import { COMPLETE, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

/** The words of a matter's masked record as 区综合行政执法局 takes it; kept to be looked at: PAGES_DIR=folder. */
async function told(id: string, flags: readonly ('PRIVACY' | 'TRADE_SECRET')[] = []): Promise<string> {
  if (flags.length) {
    const data = { flags: [...flags], version: { increment: 1 } };
    await db().matter.update({ where: { id }, data, select: { id: true } });
  }
  const record = await readMatter(id);
  if (!record) throw new Error(`no matter ${id}`);
  const paper = recordPaper(await factsOf(await as('zhzf'), record));
  const folder = process.env.PAGES_DIR;
  if (folder) fs.writeFileSync(`${folder}/${record.type}.docx`, await renderRecord(paper));
  return JSON.stringify(paper);
}

describe('the masked record of any kind of matter (4-2-5)', () => {
  it('tells a transfer with its case, its duties by date and its way, people masked', async () => {
    const text = await told(await transferAt('CLOSED', { partyKind: 'PERSON', partyName: '张演示' }));
    for (const words of ['张**', '138****0000', COMPLETE.place, '予以行政处罚', '罚款一万元', '2026年3月5日 24:00'])
      expect(text, words).toContain(words);
    expect(text).toMatch(/签收.*区自然资源局.*3月2日/);
    expect(text).not.toMatch(/张演示|13800000000|91370406MA3EXAMPLE/);
  });

  it.each([
    [
      'a request',
      () => request('materials', { facts: '涉嫌违建，联系电话13812345678' }),
      '涉嫌违建',
      '区住房和城乡建设局',
    ],
    [
      'a letter to a unit in charge',
      () => assistanceDraft('withdrawal', { partyName: '钱演示' }),
      '现场检查发现',
      '《行政许可法》',
    ],
    ['shared information', () => share({ ...PENALTY, party: '孙演示' }, 'zhzf'), '罚款五千元', '山综执罚〔2026〕3号'],
  ])('tells %s by its own rows, and leaves out what its marks speak of', async (_title, begin, inside, always) => {
    const id = await begin();
    const open = await told(id);
    expect(open).toContain(inside);
    expect(open).not.toMatch(/钱演示|孙演示|13812345678/);
    const kept = await told(id, ['TRADE_SECRET']);
    expect(kept).not.toContain(inside);
    expect(kept).toContain('涉及商业秘密，略。');
    expect(kept).toContain(always);
  });
});
