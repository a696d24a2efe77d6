import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { can } from '@/lib/kernel/permissions';
import { matterType } from '@/lib/matter-types';
import type { ListAddress } from './list-address';
import { COUNTED_UP_TO, listMatters } from './queries-list';

/** The list of one kind as its page shows it. */
export type KindListPage = Awaited<ReturnType<typeof kindList>>;

/** The matters of a kind that the actor may see, as the address asks; whether the actor may begin one. Throws for an unknown kind. */
export async function kindList(actor: Actor, type: string, address: ListAddress) {
  const kind = matterType(type);
  if (!kind) throw new Error(`no kind of matter: ${type}`);
  return {
    path: kind.path,
    address,
    list: await listMatters(actor, [type], address),
    countedUpTo: COUNTED_UP_TO,
    mayCreate: kind.creation !== undefined && can(actor, kind.creation.permission),
  };
}
