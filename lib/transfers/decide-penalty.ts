import type { Spawn } from '@/lib/kernel/effects';
import { maskName } from '@/lib/kernel/masking';
import { penaltySpawn } from '@/lib/sharing/spawn';
import type { Run } from './decide-draft';
import type { decideInput } from './schemas';

/** What is known of the case: nothing where only named people may know it, no person by the full name (4-2-5). */
function knownOf({ input, subject: { matter, found } }: Run<typeof decideInput>) {
  if (matter.confidentiality === 'NAMED')
    return { title: '行政处罚决定（指定人员事项）', party: '', content: '', documentNo: '' };
  const party = found.partyKind === 'PERSON' ? maskName(found.partyName) : found.partyName;
  const title = `${matter.title}行政处罚决定`.slice(0, 150);
  return { title, party, content: input.words, documentNo: input.doc };
}

/**
 * 区综合行政执法局在作出行政处罚决定后，应于五日内抄送相关部门 (3-4-2): a penalty decision of the bureau begins what it has to
 * copy, proposed for the unit that took part beside it. The 意见 binds the bureau alone; other units' decisions begin nothing.
 */
export function penaltyToCopy(run: Run<typeof decideInput>): Spawn[] {
  const { input, subject, actor, as, now } = run;
  const { senderId, receiverId } = subject.row;
  if (input.kind !== 'PENALTY' || subject.units.get(as.unitId)?.kind !== 'BUREAU') return [];
  const others = [...new Set([senderId, receiverId])];
  const decision = {
    ...knownOf(run),
    bureauId: as.unitId,
    decidedOn: input.decidedOn,
    concerned: others.filter((id): id is string => id !== null && id !== as.unitId),
    flags: subject.matter.flags,
    by: { personId: actor.personId, person: actor.name },
  };
  return [penaltySpawn(decision, now)];
}
