import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATTER_TYPES } from '@/lib/matter-types';
import { CLAUSES } from '@/lib/rulebook/clauses';
import {
  type AnyProcedure,
  type AnyStep,
  origins,
  procedureProblems,
  stepsFrom,
  target,
} from '@/lib/rulebook/procedure';
import { RULES } from '@/lib/rulebook/rules';
import { filesBelow, readIfThere } from '@/tests/support/sources';

const PROCEDURES = MATTER_TYPES.map((one) => [one.type, one.procedure] as const);

const MIGRATIONS = filesBelow('prisma/migrations', /\.sql$/).map((file) => readIfThere(file) ?? '');

/** Rows of procedure_step as all migrations together leave them. */
function migratedSteps(): string[] {
  const inserts = MIGRATIONS.flatMap((sql) =>
    [...sql.matchAll(/INSERT INTO procedure_step[^;]*;/g)].map(([text]) => text),
  );
  return [...inserts.join('\n').matchAll(/\('([a-z_]+)', '([A-Z_]+)', '([A-Z_]+)'\)/g)]
    .map((row) => row.slice(1, 4).join(' '))
    .sort();
}

const statesSteps = (type: string, { steps }: AnyProcedure) =>
  steps
    .flatMap((step) => origins(step).map((from) => [type, from, target(step, from)]))
    .filter(([, from, to]) => from !== to);

type Open = { rule: string; on: string };

/** Carries a step's duties out on what is open, as commit does: close and cancel by rule, then open. */
function moved(open: readonly Open[], step: AnyStep): Open[] {
  const ended: readonly string[] = [...(step.closes ?? []), ...(step.closesOwn ?? []), ...(step.cancels ?? [])];
  const opens = (step.opens ?? []).map(({ rule, on }) => ({ rule, on }));
  // A step that leaves the state as it is opens again only what is not open (openDuties).
  const fresh =
    step.to === 'SAME' ? opens.filter((one) => !open.some((old) => old.rule === one.rule && old.on === one.on)) : opens;
  return [...open.filter((one) => !ended.includes(one.rule)), ...fresh];
}

describe.each(PROCEDURES)('the procedure %s', (type, procedure) => {
  it('is sound: no dead state, no way out of an end, every duty it opens is closed somewhere', () => {
    expect(procedureProblems(procedure)).toEqual([]);
  });

  it('has one step of one event in one state', () => {
    for (const state of Object.keys(procedure.states)) {
      const events = stepsFrom(procedure, state).map((step) => step.on);
      expect(new Set(events).size, state).toBe(events.length);
    }
  });

  it('is what the migrations tell the database’s own guard', () => {
    const rows = [...new Set(statesSteps(type, procedure).map((row) => row.join(' ')))].sort();
    expect(migratedSteps().filter((row) => row.startsWith(`${type} `))).toEqual(rows);
  });

  it('begins where the database lets a matter of its type begin', () => {
    const rows = MIGRATIONS.flatMap((sql) =>
      [...sql.matchAll(/INSERT INTO procedure_start[^;]*;/g)].map(([text]) => text),
    );
    const starts = [...rows.join('\n').matchAll(/\('([a-z_]+)', '([A-Z_]+)'\)/g)].filter((row) => row[1] === type);
    expect(starts.map((row) => row[2])).toEqual([procedure.initial]);
  });

  it('never holds two open duties of one clause and party, and ends with none, whatever way it takes', () => {
    const walk = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(walk, (choices) => {
        let state = procedure.initial;
        let open: Open[] = (procedure.opens ?? []).map(({ rule, on }) => ({ rule, on }));
        for (const choice of choices) {
          const ways = stepsFrom(procedure, state);
          const step = ways[choice % Math.max(1, ways.length)];
          if (!step) break;
          open = moved(open, step);
          state = target(step, state);
          const keys = open.map((one) => `${one.rule} ${one.on}`);
          expect(new Set(keys).size, `${state}: ${keys}`).toBe(keys.length);
        }
        if (procedure.states[state]?.final) expect(open, state).toEqual([]);
      }),
      { numRuns: 2000, seed: 20210728 },
    );
  });

  it('gives no step the address of an act beside the steps', () => {
    const beside = ['materials', 'urge', 'supervise', 'new'];
    expect(procedure.steps.map((step) => step.on).filter((event) => beside.includes(event))).toEqual([]);
  });

  it('offers every state’s ways under Chinese labels, one of them primary at most for each party', () => {
    for (const step of procedure.steps) expect(step.label).toMatch(/[\u4e00-\u9fff]/);
    for (const state of Object.keys(procedure.states))
      expect(procedure.states[state]?.label).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('transfers (二)', () => {
  it('open a clock for every clause of the module that has a limit', () => {
    const limited = CLAUSES.filter((one) => one.module === 'transfers' && one.standing !== 'NONE').map((one) => one.id);
    const opened = new Set(
      PROCEDURES.flatMap(([, procedure]) => procedure.steps.flatMap((step) => step.opens ?? []))
        .map(({ rule }) => RULES.find((one) => one.id === rule)?.clause)
        .filter((id) => id !== undefined),
    );
    expect(limited.filter((id) => !opened.has(id))).toEqual([]);
    expect(limited).toEqual(['2-2-3', '2-2-5', '2-2-6', '2-2-7']);
  });

  it('have no step back to a draft or to another unit once they are signed for (2-2-7)', () => {
    const transfer = MATTER_TYPES.find((one) => one.type === 'transfer')?.procedure;
    const seen = new Set(['SIGNED']);
    for (const state of seen) {
      for (const step of transfer ? stepsFrom(transfer, state) : []) seen.add(target(step, state));
    }
    expect([...seen].sort()).toEqual(['ACCEPTED', 'CLOSED', 'DECIDED', 'DECLINED', 'DESIGNATED', 'REFERRED', 'SIGNED']);
  });

  it('change the guard’s steps by adding rows only, so that the comparison sees them all', () => {
    expect(MIGRATIONS.filter((sql) => /(UPDATE|DELETE FROM|TRUNCATE) procedure_(step|start)/.test(sql))).toEqual([]);
  });
});
