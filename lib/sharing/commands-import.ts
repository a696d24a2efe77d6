import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import { RefusedError, refuse, refuseField, STALE } from '@/lib/kernel/errors';
import { markingRefusal, secretMarking } from '@/lib/kernel/markings';
import { timestampOf } from '@/lib/kernel/today';
import { theUnit, unitNames } from '@/lib/kernel/unit-names';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { SHARE_KINDS } from './procedure-kinds';
import { recordShare, sendShare } from './record-share';
import { readCells } from './rows';
import { importInput, stageInput } from './schemas';
import { checkedSheet } from './sheet';

const BUREAU_SHARES_NONE = refuse('RULE', '行政审批由相关部门抄送，区综合行政执法局不登记审批事项。');

/** 贴入审批事项: keeps the rows for the preview, in place of what the person pasted before; nothing is recorded yet (3-4-1). */
export const stageApprovals = defineCommand({
  name: 'sharing.stage',
  input: stageInput,
  act: async (tx, { input, actor, as, now }) => {
    if ((await unitNames(tx)).get(as.unitId)?.kind === 'BUREAU') throw new RefusedError(BUREAU_SHARES_NONE);
    // Each cell becomes a field of its own: a mark that stands alone in one is read, wherever in its line (4-2-5).
    const marking = readCells(input.rows).flat().map(secretMarking).find(Boolean);
    if (marking) throw new RefusedError(refuseField('rows', markingRefusal(marking)));
    const sheet = { unitId: as.unitId, source: input.source || '粘贴', rows: input.rows, at: timestampOf(now) };
    const { personId } = actor;
    await tx.approvalSheet.upsert({ where: { personId }, create: { personId, ...sheet }, update: sheet });
    return { result: {}, audit: { words: sheet.source, clauses: ['3-4-1'] } };
  },
});

/**
 * 全部登记并抄送 of the sheet as the preview showed it: every row a record of its own with its clock, number and receipt;
 * one faulty row and there is none (3-4-1).
 */
export const importApprovals = defineCommand({
  name: 'sharing.import',
  input: importInput,
  act: async (tx, { input, ...run }) => {
    const { actor, as, now } = run;
    await tx.$queryRaw`SELECT 1 FROM approval_sheet WHERE person_id = ${actor.personId}::uuid FOR UPDATE`;
    const sheet = await checkedSheet(tx, actor.personId, as.unitId, shanghaiDate(now));
    if (!sheet || sheet.digest !== input.digest) throw new RefusedError(STALE);
    if (sheet.problems.length > 0)
      throw new RefusedError(refuse('RULE', `有 ${sheet.problems.length} 处错误，改正后才能登记；没有登记任何一项。`));
    const bureau = theUnit(await unitNames(tx), 'BUREAU');
    const acting = { tx, ...run, lateReason: input.lateReason || null };
    const kind = { kind: SHARE_KINDS.APPROVAL, code: 'APPROVAL', urgent: false, recipients: [bureau.id] } as const;
    let firstId: string | null = null;
    for (const { eventOn, fields } of sheet.approvals) {
      const { id } = await recordShare(acting, { ...fields, eventOn, ...kind });
      await sendShare(acting, id, true);
      firstId ??= id;
    }
    const count = sheet.approvals.length;
    const text = `${as.unitName}抄送行政审批事项${count}项，请签收。`;
    await tx.notice.create({
      data: { unitId: bureau.id, matterId: firstId, kind: 'SHARED', text, createdAt: timestampOf(now) },
      select: { id: true },
    });
    await tx.approvalSheet.update({ where: { personId: actor.personId }, data: { rows: '' } });
    return { result: { count }, audit: { words: `批量登记 ${count} 项`, clauses: ['3-4-1'] } };
  },
});
