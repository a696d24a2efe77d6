import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { withClient } from '@/lib/launch/connection.mjs';
import * as c from '@/lib/proposals/commands';
import { proposalPage } from '@/lib/proposals/queries';
import { act, beside, drafted, raised } from '@/tests/support/office-matters';
import { as, done, openPortal, type Portal } from '@/tests/support/portal';
import { stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

async function sent(fields: Record<string, unknown> = {}): Promise<string> {
  const id = await drafted(fields);
  await done(act(c.submit, 'bangong', id));
  await done(act(c.approve, 'bangong-zr', id));
  await done(act(c.issue, 'zuzhang', id));
  return id;
}
const ANSWER = { reply: 'PARTLY', words: '同意第一条。', replyNo: '山政字（演示）5号', repliedOn: '2026-03-02' };

describe('a reform proposal to 区政府 (1-2-5)', () => {
  it('is drafted from problems, linked both ways, returned once, reviewed by 办公室主任 and signed by 组长', async () => {
    const problem = await raised();
    const id = await drafted({ sources: [problem] });
    expect(await db().matterLink.findFirst({ where: { fromId: id, toId: problem } })).toMatchObject({
      kind: 'ARISES_FROM',
    });
    expect(await act(c.approve, 'bangong-zr', id)).toMatchObject({ refused: true, code: 'STALE' });
    await done(act(c.submit, 'bangong', id));
    expect(await act(c.approve, 'bangong', id)).toMatchObject({ refused: true, code: 'FORBIDDEN' });
    await done(act(c.returnDraft, 'bangong-zr', id, { words: '请补充数据' }));
    const fields = { form: 'REQUEST', title: '明确职责边界', ground: '数据。', content: '建议。' };
    await done(act(c.saveProposal, 'bangong', id, fields));
    await done(act(c.submit, 'bangong', id));
    await done(act(c.approve, 'bangong-zr', id));
    await done(act(c.issue, 'zuzhang', id));
    const letter = await db().letter.findFirstOrThrow({ where: { matterId: id } });
    expect(letter.number).toBe('山综执联办请〔2026〕1号');
    expect(letterContentSchema.parse(letter.content)).toMatchObject({
      kind: 'qingshi',
      title: '枣庄市山亭区综合行政执法联席会议办公室关于明确职责边界的请示',
      addressee: '枣庄市山亭区人民政府',
      approvedBy: '组长演示',
    });
  });

  it('is signed for and answered by 区政府办 alone, and concluded by OFFICE', async () => {
    const id = await sent({ form: 'REPORT' });
    expect((await db().matter.findUniqueOrThrow({ where: { id } })).number).toBe('山综执联办报〔2026〕1号');
    expect(await act(c.reply, 'bangong', id, ANSWER)).toMatchObject({ refused: true, code: 'FORBIDDEN' });
    expect(await act(c.reply, 'zhengfu', id, { ...ANSWER, repliedOn: '2026-03-03' })).toMatchObject({
      fields: { repliedOn: ['答复日期不能晚于今天'] },
    });
    await done(beside(c.receive, 'zhengfu', id));
    expect(await db().receipt.findFirst({ where: { matterId: id } })).toMatchObject({ signedBy: '政府办演示' });
    await done(act(c.reply, 'zhengfu', id, ANSWER));
    await done(act(c.conclude, 'bangong', id, { words: '提交下次联席会议落实。' }));
    expect(await stateOf(id)).toBe('CLOSED');
    const page = await proposalPage(await as('bangong'), id, 'test');
    expect(page?.answer).toEqual(
      expect.arrayContaining([
        { term: '结论', value: '部分采纳' },
        { term: '答复文号', value: '山政字（演示）5号' },
        { term: '落实安排', value: '提交下次联席会议落实。' },
      ]),
    );
    expect(await proposalPage(await as('ziran'), id, 'test')).toBeNull();
  });

  it('is guarded by the database: signed text and reply never change, nobody signs beside the step', async () => {
    const id = await sent();
    const draft = await drafted();
    const attacks: [string, RegExp][] = [
      [`UPDATE proposal SET content = 'x' WHERE id = '${id}'`, /only a draft/],
      [`UPDATE proposal SET signed_at = now(), signed_by = 'x' WHERE id = '${draft}'`, /signed once/],
      [
        `UPDATE proposal SET reply = 'ADOPTED', reply_words = 'x', replied_at = now(), replied_by = 'x' WHERE id = '${id}'`,
        /replies once/,
      ],
    ];
    for (const [sql, message] of attacks)
      await expect(withClient(portal.appUrl, (client) => client.query(sql))).rejects.toThrow(message);
  });
});
