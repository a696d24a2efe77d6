import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import { clockNow, todayAt } from '@/lib/kernel/today';
import { createTransfer, send } from '@/lib/transfers/commands';
import { costOf } from './measure';
import { signedIn } from './sign-in';

/**
 * Makes complete drafts of the units that send without approval, sends `--here` of them in this process, and leaves the
 * rest to be sent over HTTP: `drafts.ts --out FOLDER --count 400 --here 80 --postmaster PID`.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    count: { type: 'string' },
    here: { type: 'string' },
    postmaster: { type: 'string' },
  },
});
const SENDERS = 50;
const here = Number(values.here);
const today = todayAt(clockNow());

const FIELDS = {
  title: '涉嫌擅自占用耕地堆放砂石案',
  partyKind: 'ORGANISATION',
  partyName: '演示砂石有限公司',
  partyIdNumber: '91370406MA3EXAMPLE',
  partyContact: '演示人',
  partyPhone: '13800000000',
  place: '山城街道演示路1号',
  facts: '在耕地上堆放砂石约200立方米。',
  source: '日常巡查',
  foundOn: today,
  findings: '现场检查，土地性质为耕地。',
  inProgress: 'false',
  measures: '',
  receiverId: 'ziran',
  reason: '土地违法行为由自然资源部门管辖。',
  legalBasis: '《土地管理法》第七十五条',
  heldOn: today,
  urgent: 'false',
  contactPhone: '0632-8800000',
  otherMaterials: '',
};
const RECEIVERS = ['ziran', 'huanjing', 'shijian', 'zhujian', 'gongan', 'yingji', 'sifa', 'zhzf'];

type Person = Awaited<ReturnType<typeof signedIn>>;
type Draft = { id: string; version: number; cookie: string };

async function draftOf({ actor, cookie }: Person, n: number): Promise<Draft & { actor: Person['actor'] }> {
  const input = { ...FIELDS, receiverId: RECEIVERS[n % RECEIVERS.length] };
  const outcome = await createTransfer.execute({ actor, requestId: randomUUID(), key: randomUUID() }, input);
  if (outcome.refused) throw new Error(`${outcome.message} ${JSON.stringify(outcome.fields)}`);
  const { id, version } = outcome.result;
  const file = {
    matterId: id,
    size: 10n,
    mediaType: 'application/pdf',
    unitId: actor.unitId,
    uploadedById: actor.personId,
    uploadedBy: actor.name,
  };
  await db().attachment.createMany({
    data: [
      { ...file, slot: '2-3-2', name: '现场检查笔录.pdf', sha256: 'a'.repeat(64) },
      { ...file, slot: '2-3-3', name: '现场照片.pdf', sha256: 'b'.repeat(64) },
    ],
  });
  return { id, version, cookie, actor };
}

const accounts = await db().person.findMany({
  where: {
    unit: { approvalStep: false, kind: { in: ['MEMBER', 'TOWNSHIP', 'OTHER'] } },
    posts: { some: { post: { in: ['LIAISON', 'TOWNSHIP'] } } },
  },
  orderBy: { account: 'asc' },
  select: { account: true },
});
const people: Person[] = [];
for (let i = 0; i < SENDERS; i += 1) people.push(await signedIn(accounts[i % accounts.length]?.account ?? ''));
const drafts: Awaited<ReturnType<typeof draftOf>>[] = [];
const creation = await costOf(
  { app: process.pid, postmaster: Number(values.postmaster) },
  Number(values.count) / 4,
  async (n) => {
    const person = people[n % people.length];
    if (person) drafts.push(await draftOf(person, n));
  },
);
const ours = drafts.splice(0, here);
const sending = await costOf({ app: process.pid, postmaster: Number(values.postmaster) }, here / 4, async (n) => {
  const { actor, id, version } = ours[n] ?? drafts[0] ?? raise();
  const outcome = await send.execute({ actor, requestId: randomUUID(), key: randomUUID() }, { id, version });
  if (outcome.refused) throw new Error(`${outcome.message} ${JSON.stringify(outcome.fields)}`);
});

function raise(): never {
  throw new Error('no draft left');
}

fs.writeFileSync(
  `${values.out}/drafts.json`,
  JSON.stringify({ creation, sending, drafts: drafts.map(({ id, version, cookie }) => ({ id, version, cookie })) }),
);
await closeDatabase();
