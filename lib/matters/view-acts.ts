import { type Actor, HANDS, unitsWith } from '@/lib/kernel/actor';
import { can, type Gated, PERMISSIONS, type PermissionName } from '@/lib/kernel/permissions';
import { MATTER_TYPES, matterHref, matterType, procedureOf } from '@/lib/matter-types';
import { type AnyStep, stepsFrom } from '@/lib/rulebook/procedure';
import type { MatterRecord } from './record-schema';
import { urgedIn } from './urged';
import { ordersTo } from './view-notes';

/** Something the reader may do next, with the page that does it. */
export type Act = { event: string; label: string; href: string };
/** One primary act, the rest as quiet links. */
export type Acts = { primary: Act | null; others: Act[] };

/** Whether a fact rules a step out although state and gate would offer it. */
export type Offered = (event: string) => boolean;

/** What the gate needs of a record. */
export function gatedOf(record: MatterRecord): Gated {
  const { id, type, state, confidentiality, circle, owner_unit_id: ownerUnitId, closed_at, parties } = record;
  return {
    matter: { id, type, state, confidentiality, circle, ownerUnitId, closed: closed_at !== null },
    parties,
    procedure: procedureOf(type),
  };
}

const isPermission = (name: string): name is PermissionName => Object.hasOwn(PERMISSIONS, name);

/** The procedure's steps that the gate leaves to the actor, in the table's order; steps without a permission are nobody's. */
export function stepsOffered(actor: Actor, record: MatterRecord, offered: Offered = () => true): AnyStep[] {
  const kind = matterType(record.type);
  if (!kind) return [];
  const gated = gatedOf(record);
  return stepsFrom(kind.procedure, record.state).filter(({ on }) => {
    const name = `${kind.prefix}.${on}`;
    return isPermission(name) && can(actor, name, gated) && offered(on);
  });
}

/** 答复督办 (a step of the order), 补充材料, 催办, 督办, where they make sense now. A draft is nobody else's business. */
export function actsBeside(actor: Actor, record: MatterRecord): Act[] {
  const kind = matterType(record.type);
  const gated = gatedOf(record);
  const own = [...new Set(actor.posts.map((held) => held.unitId))];
  const act = (event: string, label: string): Act => ({
    event,
    label,
    href: `${matterHref(record.type, record.id)}/${event}`,
  });
  const asked = ordersTo(record, own).map(({ id }) => ({
    event: 'answer',
    label: '答复督办',
    href: `${matterHref('order', id)}/answer`,
  }));
  const draft = record.state === kind?.filing?.draft;
  const files = kind?.filing !== undefined && !kind.filing.held.includes(record.state);
  return [
    ...asked.slice(0, 1),
    ...(files && can(actor, 'file.attach', gated) ? [act('materials', draft ? '上传材料' : '补充材料')] : []),
    ...(urgedIn(record, own) && can(actor, 'matter.urge', gated) ? [act('urge', '催办')] : []),
    ...(!draft && !kind?.unsupervised && can(actor, 'supervision.order', gated) ? [act('supervise', '督办')] : []),
  ];
}

/** What may be begun over a matter by the units that take part in it while it runs: 提出执法争议 (4-4-1). */
export function actsOver(actor: Actor, record: MatterRecord): Act[] {
  const kind = matterType(record.type);
  const { draft = null, held = [] } = kind?.filing ?? {};
  const settled = [draft, ...held, ...(kind?.undisputed ?? [])].includes(record.state);
  const own = unitsWith(actor, HANDS);
  const takesPart = record.parties.some((party) => own.includes(party.unitId));
  if (!kind?.disputable || settled || record.closed_at !== null || !takesPart) return [];
  return MATTER_TYPES.flatMap(({ type, path, creation }) =>
    creation?.over && can(actor, creation.permission)
      ? [{ event: `over ${type}`, label: creation.over, href: `${path}/new?from=${record.id}` }]
      : [],
  );
}

/** What the actor may do. `labels`: button words by `${state} ${event}` where they say more than the step's own. */
export function actsOf(
  actor: Actor,
  record: MatterRecord,
  { offered, labels = {} }: { offered?: Offered; labels?: Readonly<Record<string, string>> } = {},
): Acts {
  const kind = matterType(record.type);
  const steps = stepsOffered(actor, record, offered);
  const first = steps.find((step) => step.primary);
  const act = ({ on, label }: AnyStep): Act => ({
    event: on,
    label: labels[`${record.state} ${on}`] ?? label,
    href: `${matterHref(record.type, record.id)}/${kind?.pages?.[on] ?? on}`,
  });
  const others = steps.filter((step) => step !== first).map(act);
  const beside = [...actsBeside(actor, record), ...actsOver(actor, record)];
  return { primary: first ? act(first) : null, others: [...others, ...beside] };
}
