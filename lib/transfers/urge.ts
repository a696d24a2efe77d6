import 'server-only';
import { defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { refuse } from '@/lib/kernel/errors';
import { dateOnly, localDateOf, timestampOf } from '@/lib/kernel/today';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { urgeInput } from './schemas';
import { loadTransfer, type TransferSubject } from './subject';

type WithUrges = TransferSubject & { urges: readonly { fromUnitId: string; urgedOn: string }[] };

async function load(tx: Tx, { id }: { id: string }): Promise<WithUrges | null> {
  const subject = await loadTransfer(tx, { id });
  if (!subject) return null;
  const rows = await tx.urge.findMany({ where: { matterId: id }, select: { fromUnitId: true, urgedOn: true } });
  return { ...subject, urges: rows.map((row) => ({ fromUnitId: row.fromUnitId, urgedOn: localDateOf(row.urgedOn) })) };
}

/** 催办: reminds the unit whose duty runs; once a day from one unit, which the database repeats (UNIQUE). */
export const urge = defineMatterCommand({
  name: 'transfer.urge',
  input: urgeInput,
  load,
  run: ({ input, subject, as, now }) => {
    const today = shanghaiDate(now);
    const duty = subject.duties.find((one) => one.obligorId !== as.unitId && one.clause.startsWith('2-'));
    const handler = subject.parties.find((party) => party.part === 'handler')?.unitId;
    const urged =
      duty?.obligorId ?? (subject.matter.state === 'ACCEPTED' && handler !== as.unitId ? handler : undefined);
    if (!urged) return refuse('RULE', '对方目前没有待办事项，无需催办。');
    if (subject.urges.some((one) => one.fromUnitId === as.unitId && one.urgedOn === today)) {
      return refuse('RULE', '今天已经催办过，每天只能催办一次。');
    }
    return {
      quiet: true,
      row: { toUnitId: urged, words: input.words, today },
      notices: [{ unitId: urged, kind: 'URGED', text: `${as.unitName}催办：${subject.matter.title}。${input.words}` }],
      words: input.words,
    };
  },
  save: async (tx, row, { subject, actor, as, now }) => {
    await tx.urge.create({
      data: {
        matterId: subject.matter.id,
        fromUnitId: as.unitId,
        toUnitId: row.toUnitId,
        urgedOn: dateOnly(row.today),
        words: row.words,
        personId: actor.personId,
        at: timestampOf(now),
      },
      select: { id: true },
    });
  },
});
