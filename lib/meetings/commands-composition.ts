import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { dateOnly, localDateOf } from '@/lib/kernel/today';
import { addDays, addMonths, formatDate, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import * as inputs from './schemas-composition';

function refuseFar(field: string, on: LocalDate, now: number): void {
  const today = shanghaiDate(now);
  if (on > addMonths(today, 12)) throw new RefusedError(refuseField(field, '日期不能超过一年，请核对年份'));
}

/** The unit, held so that two clerks never write its history at once. */
async function heldUnit(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM unit WHERE id = ${id} FOR NO KEY UPDATE`;
  const unit = await tx.unit.findFirst({ where: { id, closedOn: null }, select: { id: true, name: true } });
  if (!unit) throw new RefusedError(refuseField('unitId', '请从列表选择单位'));
  return unit;
}

/** 增加成员单位 from a day on, with what it rests on; earlier stretches stay as they were (1-1-1). */
export const joinMembers = defineCommand({
  name: 'composition.join',
  input: inputs.joinInput,
  act: async (tx, { input, now }) => {
    refuseFar('fromOn', input.fromOn, now);
    const unit = await heldUnit(tx, input.unitId);
    const last = await tx.membership.findFirst({ where: { unitId: unit.id }, orderBy: { fromOn: 'desc' } });
    if (last && last.toOn === null) throw new RefusedError(refuseField('unitId', '该单位已经是成员单位'));
    if (last?.toOn && localDateOf(last.toOn) >= input.fromOn)
      throw new RefusedError(refuseField('fromOn', `该单位至${formatDate(localDateOf(last.toOn))}已是成员单位`));
    const { fromOn, basis } = input;
    await tx.membership.create({ data: { unitId: unit.id, fromOn: dateOnly(fromOn), basis }, select: { id: true } });
    const audit = { title: unit.name, clauses: ['1-1-1'], words: basis, after: input };
    return { result: { unitId: unit.id }, audit };
  },
});

/** 退出成员单位 with a day: it stays readable who was a member until then (1-1-1). */
export const leaveMembers = defineCommand({
  name: 'composition.leave',
  input: inputs.leaveInput,
  act: async (tx, { input, now }) => {
    refuseFar('toOn', input.toOn, now);
    const unit = await heldUnit(tx, input.unitId);
    const current = await tx.membership.findFirst({ where: { unitId: unit.id, toOn: null } });
    if (!current) throw new RefusedError(refuseField('unitId', '该单位现在不是成员单位'));
    if (input.toOn < localDateOf(current.fromOn))
      throw new RefusedError(refuseField('toOn', `不能早于起始日期${formatDate(localDateOf(current.fromOn))}`));
    const data = { toOn: dateOnly(input.toOn) };
    await tx.membership.update({ where: { id: current.id }, data, select: { id: true } });
    const audit = { title: unit.name, clauses: ['1-1-1'], words: input.basis, after: input };
    return { result: { unitId: unit.id }, audit };
  },
});

/** 登记主要负责人: the one before ends the day before (1-1-2). */
export const nameHead = defineCommand({
  name: 'composition.head',
  input: inputs.headInput,
  act: async (tx, { input, now }) => {
    refuseFar('fromOn', input.fromOn, now);
    const unit = await heldUnit(tx, input.unitId);
    const last = await tx.unitHead.findFirst({ where: { unitId: unit.id }, orderBy: { fromOn: 'desc' } });
    const since = last && localDateOf(last.toOn ?? last.fromOn);
    if (since && since >= input.fromOn)
      throw new RefusedError(refuseField('fromOn', `应当晚于现有登记（${formatDate(since)}）`));
    if (last && last.toOn === null) {
      const data = { toOn: dateOnly(addDays(input.fromOn, -1)) };
      await tx.unitHead.update({ where: { id: last.id }, data, select: { id: true } });
    }
    const { name, title, fromOn } = input;
    const row = { unitId: unit.id, name, title, fromOn: dateOnly(fromOn) };
    await tx.unitHead.create({ data: row, select: { id: true } });
    const audit = { title: unit.name, clauses: ['1-1-2'], before: last && { name: last.name }, after: input };
    return { result: { unitId: unit.id }, audit };
  },
});
