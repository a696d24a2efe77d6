import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { serialize } from 'node:v8';
import { deskParams } from '@/lib/desk/params';
import { deskFace, deskList, deskTotal } from '@/lib/desk/queries';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import { unreadCount } from '@/lib/notices/queries';
import { waitingByType } from '@/lib/shell/queries';
import { board } from '@/lib/supervision/queries';
import { readAddress } from '@/lib/transfers/list-address';
import { transferPage } from '@/lib/transfers/queries';
import { listTransfers } from '@/lib/transfers/queries-list';
import { unitChoices } from '@/lib/transfers/queries-units';
import { signedIn } from './sign-in';

/** Signs people in, and holds what the measured pages show: `capture.ts --out FOLDER`. */
const { values } = parseArgs({ options: { out: { type: 'string' } } });

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
