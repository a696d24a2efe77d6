import { type AnyProcedure, stepFor } from '@/lib/rulebook/procedure';
import {
  type Actor,
  ADMINISTRATORS,
  type Capacity,
  GUEST_PART,
  GUESTS,
  type HeldPost,
  holds,
  INSIDERS,
  OVERSEERS,
  PRESIDING_PARTS,
  unitsWith,
} from './actor';
import { ADMINISTRATION_GRANTS } from './grants/administration';
import { BULLETIN_GRANTS } from './grants/bulletins';
import { CAMPAIGN_GRANTS } from './grants/campaigns';
import { CARRIED_GRANTS } from './grants/carried';
import { CONFIDENTIALITY_GRANTS } from './grants/confidentiality';
import { COOPERATION_GRANTS } from './grants/cooperation';
import { COORDINATION_GRANTS } from './grants/coordination';
import { DISPUTE_GRANTS } from './grants/disputes';
import type { Grant } from './grants/grant';
import { MATTER_GRANTS } from './grants/matters';
import { MEETING_GRANTS } from './grants/meetings';
import { PROBLEM_GRANTS } from './grants/problems';
import { PROPOSAL_GRANTS } from './grants/proposals';
import { SHARING_GRANTS } from './grants/sharing';
import { SUPERVISION_GRANTS } from './grants/supervision';
import { TRANSFER_GRANTS } from './grants/transfers';

/** What the gate needs to know of a matter. */
export type Gated = {
  matter: {
    id: string;
    type: string;
    state: string;
    confidentiality: string;
    closed: boolean;
    /** Whose matter it is; without it nothing is allowed that is the owner's to do. */
    ownerUnitId?: string;
    /** Whom the level opens it for (`circleColumn`): people named, or member units; without it nobody (4-2-5). */
    circle?: readonly string[] | null;
  };
  /** Live parts only. */
  parties: readonly { unitId: string; part: string }[];
  /** The table of the matter's kind; null where nobody asked for it, then neither steps nor named parts are allowed. */
  procedure: AnyProcedure | null;
};

/** Command name → ways to be allowed. No entry, no access. */
export const PERMISSIONS = {
  ...TRANSFER_GRANTS,
  ...BULLETIN_GRANTS,
  ...CARRIED_GRANTS,
  ...MEETING_GRANTS,
  ...PROBLEM_GRANTS,
  ...PROPOSAL_GRANTS,
  ...CAMPAIGN_GRANTS,
  ...COORDINATION_GRANTS,
  ...SHARING_GRANTS,
  ...DISPUTE_GRANTS,
  ...COOPERATION_GRANTS,
  ...MATTER_GRANTS,
  ...SUPERVISION_GRANTS,
  ...CONFIDENTIALITY_GRANTS,
  ...ADMINISTRATION_GRANTS,
} as const satisfies Record<string, readonly Grant[]>;

/** The permission key of a command or a kind of page. */
export type PermissionName = keyof typeof PERMISSIONS;

/** Whether the actor may see the matter at all. Lists ask the same of SQL in `visibleMatters`. */
export function sees(actor: Actor, { matter, parties }: Pick<Gated, 'matter' | 'parties'>): boolean {
  if (holds(actor, ADMINISTRATORS)) return false;
  const inside = unitsWith(actor, INSIDERS);
  const guests = unitsWith(actor, GUESTS);
  const shows = ({ unitId, part }: { unitId: string; part: string }) =>
    (inside.includes(unitId) && !PRESIDING_PARTS.includes(part)) || (guests.includes(unitId) && part === GUEST_PART);
  const concerned = holds(actor, OVERSEERS) || parties.some(shows);
  const circle = matter.circle ?? [];
  if (matter.confidentiality === 'NAMED') return concerned && circle.includes(actor.personId);
  if (concerned) return true;
  if (matter.confidentiality === 'MEMBERS') return inside.some((unitId) => circle.includes(unitId));
  return matter.confidentiality === 'PUBLIC' && inside.length > 0;
}

function allows(grant: Grant, held: HeldPost, subject: Gated | null): boolean {
  if (!grant.posts.includes(held.post)) return false;
  if (grant.kinds && !grant.kinds.includes(held.unitKind ?? '')) return false;
  if (!grant.matter && !grant.step) return true;
  if (!subject) return false;
  if (grant.open && subject.matter.closed) return false;
  const partsHeld = subject.parties.filter((party) => party.unitId === held.unitId).map((party) => party.part);
  if (grant.parts && !grant.parts.some((part) => partsHeld.includes(part))) return false;
  if (grant.takesPart && partsHeld.length === 0) return false;
  if (grant.owner && subject.matter.ownerUnitId !== held.unitId) return false;
  if (grant.beside && !subject.procedure?.beside?.[grant.beside]?.some((part) => partsHeld.includes(part)))
    return false;
  if (!grant.step) return true;
  if (!subject.procedure) return false;
  const offered = stepFor(subject.procedure, subject.matter.state, grant.step);
  return offered !== null && partsHeld.includes(offered.by);
}

/** In what capacity the actor may do this, or null. The one gate: buttons, commands and queries all ask here. */
export function capacity(actor: Actor, name: PermissionName, subject: Gated | null): Capacity | null {
  if (subject && !sees(actor, subject)) return null;
  const grants: readonly Grant[] = PERMISSIONS[name];
  for (const grant of grants) {
    const held = actor.posts.find((post) => allows(grant, post, subject));
    if (held) return held;
    if (grant.self) return { post: null, unitId: actor.unitId, unitName: actor.unitName, via: null };
  }
  return null;
}

/** Whether the actor may do this. */
export function can(actor: Actor, name: PermissionName, subject: Gated | null = null): boolean {
  return capacity(actor, name, subject) !== null;
}
