import 'server-only';
import { defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { nameAlike } from '@/lib/kernel/designees';
import { refuseField } from '@/lib/kernel/errors';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { namesakesOf } from '@/lib/kernel/origins';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { procedureOf } from '@/lib/matter-types';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { type Naming, setConfidentiality, type WithPeople } from './decide';
import { candidatesOf } from './people';
import { carrierInput, setInput } from './schemas';

async function load(tx: Tx, { id }: { id: string }): Promise<WithPeople | null> {
  const subject = await loadSubject(tx, id, procedureOf);
  if (!subject) return null;
  const units = await tx.unit.findMany({ select: { id: true, name: true } });
  const orders = await tx.supervisionOrder.findMany({
    where: { concernsId: id },
    select: { id: true, matter: { select: { number: true } } },
    orderBy: { id: 'asc' },
  });
  return {
    ...subject,
    candidates: await candidatesOf(tx, id),
    namesakes: await namesakesOf(tx, id),
    orders: orders.map((order) => ({ id: order.id, number: order.matter.number })),
    unitNames: Object.fromEntries(units.map((unit) => [unit.id, unit.name])),
  };
}

type Following = { id: string; matterId: string; named: boolean };

/** A 督办 becomes one for the people for whom its matter is, or again one for its parties. */
async function followLevel(tx: Tx, { id, matterId, named }: Following, now: number): Promise<void> {
  const { duties } = await tx.matter.update({
    where: { id },
    data: { confidentiality: named ? 'NAMED' : 'PARTIES', version: { increment: 1 } },
    select: { duties: { where: { doneAt: null, cancelledAt: null }, select: { obligorId: true } } },
  });
  await nameAlike(tx, { fromId: matterId, toId: id, bound: named ? duties.map((duty) => duty.obligorId) : [] }, now);
}

/** What arose from a matter now for named people goes by another name; its owner is told, nobody of the old one (4-2-5). */
async function callOtherwise(tx: Tx, { id, ownerUnitId, title }: Naming['rename'][number], now: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM matter WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  await tx.matter.update({ where: { id }, data: { title, version: { increment: 1 } }, select: { id: true } });
  const text = `原名称涉及仅限指定人员知悉的事项，已改称：${title}。内容中照写原名称的，请一并修改。`;
  await tx.notice.create({
    data: { unitId: ownerUnitId, matterId: id, kind: 'CONFIDENTIALITY', text, createdAt: timestampOf(now) },
    select: { id: true },
  });
}

/** 调整知悉范围 and marks of a matter of any kind, with the reason that stays on record (4-2-5). */
export const setLevel = defineMatterCommand<typeof setInput, WithPeople, Naming, { id: string; open: boolean }>({
  name: 'confidentiality.set',
  input: setInput,
  load,
  run: setConfidentiality,
  save: async (tx, { named, follow, rename }, { input, subject, now }) => {
    const [matterId, at] = [subject.matter.id, timestampOf(now)];
    const kept = named.map(({ personId }) => personId);
    await tx.matterDesignee.updateMany({
      where: { matterId, until: null, personId: { notIn: kept } },
      data: { until: at },
    });
    const before = subject.matter.confidentiality === 'NAMED' ? (subject.matter.circle ?? []) : [];
    const fresh = named.filter(({ personId }) => !before.includes(personId));
    await tx.matterDesignee.createMany({ data: fresh.map((one) => ({ ...one, matterId, since: at })) });
    for (const one of rename) await callOtherwise(tx, one, now);
    for (const id of follow) await followLevel(tx, { id, matterId, named: input.level === 'NAMED' }, now);
  },
  result: ({ input: { id, level, people }, actor }) => ({
    id,
    open: level !== 'NAMED' || people.includes(actor.personId),
  }),
});

type CarrierRow = { number: string; sentOn: LocalDate };

/** 涉密载体另行传递 (4-2-5): that one went through the secret channel, by number and day. Nothing of it enters the portal. */
export const recordCarrier = defineMatterCommand<
  typeof carrierInput,
  Subject,
  CarrierRow,
  { id: string; type: string }
>({
  name: 'carrier.record',
  input: carrierInput,
  load: (tx, { id }) => loadSubject(tx, id, procedureOf),
  run: ({ input: { number, sentOn }, now }) =>
    sentOn > shanghaiDate(now)
      ? refuseField('sentOn', '传递日期不能晚于今天')
      : { quiet: true, row: { number, sentOn }, words: `${number} ${sentOn}` },
  save: async (tx, { number, sentOn }, { subject, actor, as, now }) => {
    const by = { unitId: as.unitId, personId: actor.personId, person: actor.name };
    await tx.matterCarrier.create({
      data: { matterId: subject.matter.id, number, sentOn: dateOnly(sentOn), ...by, at: timestampOf(now) },
      select: { id: true },
    });
  },
  result: ({ subject: { matter } }) => ({ id: matter.id, type: matter.type }),
});
