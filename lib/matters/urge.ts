import 'server-only';
import { defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { refuse } from '@/lib/kernel/errors';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { dateOnly, localDateOf, timestampOf } from '@/lib/kernel/today';
import { procedureOf } from '@/lib/matter-types';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { urgeInput } from './schemas';
import { urgedUnit } from './urged';

type WithUrges = Subject & { urges: readonly { fromUnitId: string; urgedOn: string }[] };
type UrgeRow = { toUnitId: string; words: string; today: LocalDate };

async function load(tx: Tx, { id }: { id: string }): Promise<WithUrges | null> {
  const subject = await loadSubject(tx, id, procedureOf);
  if (!subject) return null;
  const rows = await tx.urge.findMany({ where: { matterId: id }, select: { fromUnitId: true, urgedOn: true } });
  return { ...subject, urges: rows.map((row) => ({ fromUnitId: row.fromUnitId, urgedOn: localDateOf(row.urgedOn) })) };
}

/** 催办: reminds the unit that owes; once a day from one unit, which the database repeats (UNIQUE). */
export const urge = defineMatterCommand<typeof urgeInput, WithUrges, UrgeRow, { id: string; type: string }>({
  name: 'matter.urge',
  input: urgeInput,
  load,
  run: ({ input, subject, as, now }) => {
    const today = shanghaiDate(now);
    const urged = urgedUnit(subject, [as.unitId]);
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
  result: ({ subject: { matter } }) => ({ id: matter.id, type: matter.type }),
});
