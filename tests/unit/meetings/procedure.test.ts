import { describe, expect, it } from 'vitest';
import { MEETING } from '@/lib/meetings/procedure';
import { TOPIC } from '@/lib/meetings/procedure-topic';
import { origins, procedureProblems, stepFor, target } from '@/lib/rulebook/procedure';
import { filesBelow, readIfThere } from '@/tests/support/sources';

const SQL = filesBelow('prisma/migrations', /\.sql$/)
  .map((file) => readIfThere(file) ?? '')
  .join('\n');

describe.each([MEETING, TOPIC])('the procedure $type (1-3-2, 1-4-1 … 1-4-7)', (procedure) => {
  it('is sound', () => expect(procedureProblems(procedure)).toEqual([]));

  it('is what the migrations tell the database’s own guard', () => {
    const rows = [...SQL.matchAll(/\('([a-z_]+)', '([A-Z_]+)', '([A-Z_]+)'\)/g)]
      .filter((row) => row[1] === procedure.type)
      .map((row) => `${row[2]} ${row[3]}`);
    const steps = procedure.steps.flatMap((step) =>
      origins<string>(step).map((from) => `${from} ${target<string>(step, from)}`),
    );
    const moving = [...new Set(steps)].filter((pair) => pair.split(' ')[0] !== pair.split(' ')[1]);
    expect(rows.sort()).toEqual(moving.sort());
  });
});

describe('a meeting', () => {
  it('is signed by 组长 and by nobody else (1-4-7)', () => {
    expect(stepFor(MEETING, 'SIGNING', 'signMinutes')?.by).toBe('leader');
    for (const state of ['HELD', 'REVIEWING', 'ISSUED', 'ARCHIVED'] as const)
      expect(stepFor(MEETING, state, 'signMinutes'), state).toBeNull();
  });

  it('can neither be put off nor cancelled once it was held (1-4-1)', () => {
    for (const state of ['HELD', 'REVIEWING', 'SIGNING', 'ISSUED', 'ARCHIVED', 'CANCELLED'] as const) {
      expect(stepFor(MEETING, state, 'reschedule'), state).toBeNull();
      expect(stepFor(MEETING, state, 'cancel'), state).toBeNull();
    }
  });
});

describe('a topic', () => {
  it('is decided by 组长: approved, returned, merged or postponed (1-4-3)', () => {
    for (const event of ['approve', 'return', 'merge', 'postpone'] as const)
      expect(stepFor(TOPIC, 'SUBMITTED', event)?.by, event).toBe('leader');
  });

  it('comes back when it was returned or postponed (1-4-4)', () => {
    for (const state of ['RETURNED', 'POSTPONED'] as const)
      expect(stepFor(TOPIC, state, 'comeBack')?.to).toBe('PROPOSED');
  });
});
