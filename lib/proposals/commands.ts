import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { linkSeen } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { signFor } from '@/lib/matters/receive';
import * as decide from './decide';
import { PROPOSAL } from './procedure';
import * as inputs from './schemas';
import { loadProposal, type ProposalSubject } from './subject';

async function save(tx: Tx, data: decide.ProposalRow, { subject }: { subject: ProposalSubject }): Promise<void> {
  if (Object.keys(data).length === 0) return;
  await tx.proposal.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

/** 起草改革建议 by OFFICE, from the problems and topics that led to it (1-2-5). */
export const createProposal = defineCommand({
  name: 'proposal.create',
  input: inputs.createInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { title, sources, ...rest } = input;
    const { id } = await openMatter(tx, {
      procedure: PROPOSAL,
      title,
      ownerUnitId: as.unitId,
      parties: [{ part: 'office', unitId: as.unitId }],
      now,
      calendar,
    });
    const drafter = { drafterId: actor.personId, drafter: actor.name };
    await tx.proposal.create({ data: { id, ...rest, ...drafter }, select: { id: true } });
    for (const toId of sources) await linkSeen(tx, actor, { fromId: id, toId, kind: 'ARISES_FROM' }, now);
    return { result: { id }, audit: { matterId: id, title, clauses: ['1-2-5'], after: input } };
  },
});

const step = stepsOf(PROPOSAL, { prefix: 'proposal', load: loadProposal, save });

export const saveProposal = step('save', inputs.saveInput, decide.save);
export const submit = step('submit', inputs.stepInput, decide.submit);
export const recall = step('recall', inputs.stepInput, decide.recall);
export const returnDraft = step('returnDraft', inputs.returnInput, decide.sendBack);
export const approve = step('approve', inputs.stepInput, decide.approve);
export const sendBack = step('sendBack', inputs.returnInput, decide.sendBack);
export const issue = step('issue', inputs.stepInput, decide.issue);
export const voidProposal = step('void', inputs.voidInput, decide.scrap);
export const reply = step('reply', inputs.replyInput, decide.reply);
export const conclude = step('conclude', inputs.concludeInput, decide.conclude);

/** 签收 by 区政府办. */
export const receive = defineMatterCommand({
  name: 'proposal.receive',
  input: inputs.receiveInput,
  load: loadProposal,
  run: signFor,
});
