import 'server-only';
import { STANDING_LABELS } from '@/lib/duties/labels';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { momentText } from '@/lib/kernel/duties/clock';
import type { DutyCursor } from '@/lib/kernel/duties/filter';
import { cursorAfter, listDuties } from '@/lib/kernel/duties/select';
import { numberWords, stateLabel } from '@/lib/matter-types';
import { formatDateTime, formatDue } from '@/lib/rulebook/local-date';
import { type ListFilter, statusLabel } from './address';
import { CSV_START, csvLine } from './csv';
import { dutyLine } from './line';

const HEAD = ['期限', '届满', '要办', '条款', '性质', '文号', '事项', '环节', '责任单位', '办理时间'];
const BATCH = 1000;

/** The list a filter names as CSV, batch by batch; it opens with what it holds, as of when, and for whom it was made. */
export async function* dutiesCsv(actor: Actor, filter: ListFilter): AsyncGenerator<string> {
  const { now, calendar } = await currentMoment();
  yield CSV_START +
    csvLine([`责任事项（${statusLabel(filter)}）`, `截至 ${momentText(now)}`, `制表 ${actor.unitName} ${actor.name}`]);
  yield csvLine(HEAD);
  let after: DutyCursor | undefined;
  do {
    const duties = await listDuties(actor, filter, now, BATCH, after);
    yield duties
      .map((duty) => {
        const { clock, todo, title } = dutyLine(duty, now, calendar);
        const { type, number, state, obligor } = duty;
        const matter = [numberWords(type, number, state), title, stateLabel(type, state), obligor];
        const done = duty.doneAt === null ? '' : formatDateTime(duty.doneAt);
        return csvLine([
          clock.words,
          clock.kind === 'PAUSED' ? clock.dueText : formatDue(duty.dueAt),
          todo,
          duty.clause,
          STANDING_LABELS[duty.standing],
          ...matter,
          done,
        ]);
      })
      .join('');
    after = duties.length === BATCH ? cursorAfter(duties, filter.status) : undefined;
  } while (after);
}
