import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuse } from '@/lib/kernel/errors';
import { linkSeen } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { leaderOn, officeUnit } from './composition';
import * as decide from './decide-topic';
import { TOPIC } from './procedure-topic';
import { saveTopic } from './save-topic';
import * as inputs from './schemas-topic';
import { loadTopic, type TopicSubject } from './subject-topic';

const save = (tx: Tx, row: decide.TopicRow, { subject }: { subject: TopicSubject }) =>
  saveTopic(tx, subject.matter.id, row);

/** 提出议题, at any time, with the matter it arises from (1-4-4). */
export const proposeTopic = defineCommand({
  name: 'topic.propose',
  input: inputs.proposeInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const office = await officeUnit(tx);
    const leader = await leaderOn(tx, shanghaiDate(now));
    if (!office || !leader) throw new RefusedError(refuse('RULE', '还没有联席会议办公室或者组长，请联系系统管理员。'));
    const { title, text, reason, arisesFromId } = input;
    const { id } = await openMatter(tx, {
      procedure: TOPIC,
      title,
      ownerUnitId: as.unitId,
      parties: [
        { part: 'proposer', unitId: as.unitId },
        { part: 'office', unitId: office },
        { part: 'leader', unitId: leader.unitId },
      ],
      notices: [{ unitId: office, kind: 'TOPIC_PROPOSED', text: `${as.unitName}提出议题：${title}。` }],
      now,
      calendar,
    });
    const row = { id, proposerId: as.unitId, proposedBy: actor.name, text, reason };
    await tx.topic.create({ data: row, select: { id: true } });
    if (arisesFromId) await linkSeen(tx, actor, { fromId: id, toId: arisesFromId, kind: 'ARISES_FROM' }, now);
    return { result: { id }, audit: { matterId: id, title, clauses: ['1-4-4'], after: input } };
  },
});

const step = stepsOf(TOPIC, { prefix: 'topic', load: loadTopic, save });

export const reviseTopic = step('revise', inputs.reviseInput, decide.revise);
export const withdrawTopic = step('withdraw', inputs.withdrawInput, decide.withdraw);
export const approveTopic = step('approve', inputs.approveInput, decide.approve);
export const returnTopic = step('return', inputs.returnInput, decide.sendBack);
export const mergeTopic = step('merge', inputs.mergeInput, decide.merge);
export const postponeTopic = step('postpone', inputs.postponeInput, decide.postpone);

/** 研究意见 of a member (1-4-3). */
export const opine = defineMatterCommand({
  name: 'topic.opine',
  input: inputs.opineInput,
  load: loadTopic,
  save,
  run: decide.opine,
});
