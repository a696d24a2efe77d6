import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { serialize } from 'node:v8';
import { encode } from 'next-auth/jwt';
import { deskParams } from '@/lib/desk/params';
import { deskFace, deskList, deskTotal } from '@/lib/desk/queries';
import type { Actor } from '@/lib/kernel/actor';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import { env } from '@/lib/kernel/env';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { cookieName } from '@/lib/kernel/session/options';
import { unreadCount } from '@/lib/notices/queries';
import { waitingByType } from '@/lib/shell/queries';
import { board } from '@/lib/supervision/queries';
import { readAddress } from '@/lib/transfers/list-address';
import { transferPage } from '@/lib/transfers/queries';
import { listTransfers } from '@/lib/transfers/queries-list';
import { unitChoices } from '@/lib/transfers/queries-units';

/** Signs people in, and holds what the measured pages show: `capture.ts --out FOLDER`. */
const { values } = parseArgs({ options: { out: { type: 'string' } } });

async function signedIn(account: string): Promise<{ actor: Actor; cookie: string }> {
  const person = await db().person.findUniqueOrThrow({ where: { account }, select: { id: true } });
  const sid = randomBytes(32).toString('base64url');
  const id = createHash('sha256').update(sid).digest('hex');
  await db()
    .$executeRaw`INSERT INTO session (id, person_id, expires_at) VALUES (${id}, ${person.id}::uuid, now() + interval '10 hours')`;
  const actor = await actorOfSession(id);
  if (!actor) throw new Error(`${account} cannot sign in`);
  return { actor, cookie: `${cookieName()}=${await encode({ token: { sid }, secret: env().AUTH_SECRET })}` };
}

const liaison = await signedIn('ziran');
const leader = await signedIn('zuzhang');
const { actor } = liaison;
const list = await listTransfers(actor, readAddress({ tab: 'all' }));
const matter = await db().caseTransfer.findFirstOrThrow({
  where: { receiverId: 'ziran', matter: { state: 'CLOSED', attachments: { some: {} } } },
  orderBy: { id: 'desc' },
  select: { id: true },
});
const params = deskParams({});
const held = {
  frame: { requireActor: actor, waitingByType: await waitingByType(actor), unreadCount: await unreadCount(actor) },
  list: { requireActor: actor, listTransfers: list, unitChoices: await unitChoices() },
  matter: { requireActor: actor, transferPage: await transferPage(actor, matter.id, 'bench') },
  board: { requireActor: leader.actor, board: await board(leader.actor) },
  desk: {
    requireActor: actor,
    deskFace: await deskFace(actor, params.day),
    deskList: await deskList(actor, params),
    deskTotal: await deskTotal(actor),
  },
};
fs.writeFileSync(`${values.out}/held.v8`, serialize(held));
fs.writeFileSync(
  `${values.out}/people.json`,
  JSON.stringify({ liaison: liaison.cookie, leader: leader.cookie, matter: matter.id }),
);
await closeDatabase();
