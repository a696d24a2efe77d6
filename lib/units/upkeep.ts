import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { NOT_FOUND, RefusedError, refuse, refuseField, STALE } from '@/lib/kernel/errors';
import { dateOnly } from '@/lib/kernel/today';
import { initialsOf } from '@/lib/people/initials';
import { postFits, type UnitKindCode } from '@/lib/people/post-rules';
import { lasting } from '@/lib/people/revoke';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { SINGLE_KINDS } from './labels';
import { closeUnitInput, createUnitInput, editUnitInput } from './schemas';

/** 登记单位: a unit that the register did not begin with; its id and 拼音首字母 come from the name. */
export const createUnit = defineCommand({
  name: 'unit.create',
  input: createUnitInput,
  act: async (tx, { input }) => {
    if (SINGLE_KINDS.includes(input.kind))
      throw new RefusedError(refuseField('kind', '该类单位全区只设一个，请另选类别'));
    await checkNames(tx, input);
    const initials = idInitials(input.name);
    const id = await freeId(tx, initials);
    await tx.unit.create({ data: { ...input, id, initials, phone: input.phone || null }, select: { id: true } });
    return { result: { id }, audit: { after: { id, ...input } } };
  },
});

/** 修改单位信息: letters already issued keep the names they were issued under. */
export const editUnit = defineCommand({
  name: 'unit.edit',
  input: editUnitInput,
  act: async (tx, { input: { unitId, version, ...facts }, now }) => {
    const unit = await heldUnit(tx, unitId);
    await checkNames(tx, facts, unitId);
    await checkKind(tx, unit, facts.kind, shanghaiDate(now));
    const data = { ...facts, initials: idInitials(facts.name), phone: facts.phone || null, version: { increment: 1 } };
    const hit = await tx.unit.updateMany({ where: { id: unitId, version }, data });
    if (hit.count !== 1) throw new RefusedError(STALE);
    const { id, name, letterName, letterPrefix, kind, rank } = unit;
    const before = { id, name, letterName, letterPrefix, kind, rank };
    return { result: { id }, audit: { before, after: { id, ...facts } } };
  },
});

/** 撤销单位: only when nothing is left open and nobody holds a post in it; its past stays readable. */
export const closeUnit = defineCommand({
  name: 'unit.close',
  input: closeUnitInput,
  act: async (tx, { input, now }) => {
    const { id, name, kind } = await heldUnit(tx, input.unitId);
    const today = shanghaiDate(now);
    if (input.closedOn > today) throw new RefusedError(refuseField('closedOn', '撤销日期不能晚于今天'));
    if (SINGLE_KINDS.includes(kind)) throw new RefusedError(refuse('RULE', '该类单位全区只设一个，不能撤销。'));
    await checkNothingOpen(tx, id, today);
    const data = { closedOn: dateOnly(input.closedOn), version: { increment: 1 } };
    const hit = await tx.unit.updateMany({ where: { id, version: input.version }, data });
    if (hit.count !== 1) throw new RefusedError(STALE);
    return { result: { id }, audit: { words: input.reason, after: { id, name, closedOn: input.closedOn } } };
  },
});

const idInitials = (name: string): string => initialsOf(name).slice(0, 30) || 'dw';

async function freeId(tx: Tx, initials: string): Promise<string> {
  const taken = await tx.unit.findMany({ where: { id: { startsWith: initials } }, select: { id: true } });
  const ids = new Set(taken.map((unit) => unit.id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? initials : `${initials}-${n}`;
    if (!ids.has(id)) return id;
  }
}

/** An open unit, its row held against duties and posts that would name it meanwhile. */
async function heldUnit(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM unit WHERE id = ${id} FOR UPDATE`;
  const unit = await tx.unit.findUnique({ where: { id } });
  if (!unit) throw new RefusedError(NOT_FOUND);
  if (unit.closedOn) throw new RefusedError(refuse('RULE', '该单位已经撤销。'));
  return unit;
}

/** Name and 机关代字 are each one unit's alone. */
async function checkNames(tx: Tx, facts: { name: string; letterPrefix: string }, own?: string): Promise<void> {
  const others = own === undefined ? {} : { id: { not: own } };
  if (await tx.unit.count({ where: { name: facts.name, ...others } }))
    throw new RefusedError(refuseField('name', '已有同名单位，请核对'));
  if (await tx.unit.count({ where: { letterPrefix: facts.letterPrefix, ...others } }))
    throw new RefusedError(refuseField('letterPrefix', '该机关代字已由其他单位使用，请更换'));
}

async function checkKind(tx: Tx, unit: { id: string; kind: UnitKindCode }, kind: UnitKindCode, today: LocalDate) {
  if (kind === unit.kind) return;
  if (SINGLE_KINDS.includes(kind) || SINGLE_KINDS.includes(unit.kind))
    throw new RefusedError(refuseField('kind', '该类单位全区只设一个，类别不能变更'));
  const held = await tx.postHolding.findMany({ where: { unitId: unit.id, ...lasting(today) }, select: { post: true } });
  if (held.some(({ post }) => !postFits(post, kind)))
    throw new RefusedError(refuseField('kind', '现任岗位与新类别不符，请先由安全管理员免去'));
}

async function checkNothingOpen(tx: Tx, unitId: string, today: LocalDate): Promise<void> {
  const duties = await tx.duty.count({ where: { obligorId: unitId, doneAt: null, cancelledAt: null } });
  const matters = await tx.matterParty.count({ where: { unitId, until: null, matter: { closedAt: null } } });
  if (duties + matters > 0) throw new RefusedError(refuse('RULE', '该单位还有未办结的事项，请全部办结后再撤销。'));
  if (await tx.postHolding.count({ where: { unitId, ...lasting(today) } }))
    throw new RefusedError(refuse('RULE', '该单位还有人任职，请先由安全管理员免去岗位或调动人员。'));
}
