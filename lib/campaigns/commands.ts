import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { dateOnly } from '@/lib/kernel/today';
import { mayCarry, unitNames } from '@/lib/kernel/unit-names';
import { signFor } from '@/lib/matters/receive';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import * as decide from './decide';
import * as held from './decide-held';
import { NOT_YET } from './labels';
import { CAMPAIGN } from './procedure';
import type { CampaignRow } from './row';
import * as inputs from './schemas';
import { type CampaignSubject, loadCampaign } from './subject';

async function save(tx: Tx, row: CampaignRow, { subject }: { subject: CampaignSubject }): Promise<void> {
  const campaignId = subject.matter.id;
  const { set, task, staffing, result } = row;
  if (set) await tx.campaign.update({ where: { id: campaignId }, data: set, select: { id: true } });
  if (task) await saveTask(tx, campaignId, task);
  if (staffing) await tx.campaignStaffing.create({ data: { campaignId, ...staffing }, select: { id: true } });
  if (result) await tx.campaignResult.create({ data: { campaignId, ...result }, select: { id: true } });
}

async function saveTask(tx: Tx, campaignId: string, { unitId, task, at }: NonNullable<CampaignRow['task']>) {
  const where = { campaignId_unitId: { campaignId, unitId } };
  if (task === null) {
    await tx.campaignTask.update({ where, data: { removedAt: at } });
    return;
  }
  await tx.campaignTask.upsert({
    where,
    create: { campaignId, unitId, task },
    update: { task, removedAt: null },
  });
}

/** 拟订行动方案 by OFFICE: name, ground, period, lead; the tasks follow unit by unit (1-2-4). */
export const planCampaign = defineCommand({
  name: 'campaign.plan',
  input: inputs.planInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { title, startsOn, endsOn, ...rest } = input;
    const wrong = decide.datesRefusal(input, shanghaiDate(now));
    if (wrong) throw new RefusedError(wrong);
    if (!mayCarry((await unitNames(tx)).get(rest.leadUnitId)))
      throw new RefusedError(refuseField('leadUnitId', '请从列表选择牵头单位'));
    const { id } = await openMatter(tx, {
      procedure: CAMPAIGN,
      title,
      ownerUnitId: as.unitId,
      parties: [{ part: 'office', unitId: as.unitId }],
      now,
      calendar,
    });
    const dates = { startsOn: dateOnly(startsOn), endsOn: dateOnly(endsOn) };
    const planner = { plannerId: actor.personId, planner: actor.name };
    await tx.campaign.create({ data: { id, ...rest, ...dates, ...planner }, select: { id: true } });
    return { result: { id }, audit: { matterId: id, title, clauses: ['1-2-4'], after: input } };
  },
});

const step = stepsOf(CAMPAIGN, { prefix: 'campaign', load: loadCampaign, save, notYet: NOT_YET });

export const savePlan = step('save', inputs.saveInput, decide.save);
export const assignTask = step('assign', inputs.assignInput, decide.assign);
export const submit = step('submit', inputs.stepInput, decide.submit);
export const recall = step('recall', inputs.stepInput, decide.recall);
export const returnPlan = step('returnPlan', inputs.returnInput, decide.returnPlan);
export const deploy = step('deploy', inputs.stepInput, decide.deploy);
export const voidPlan = step('void', inputs.voidInput, decide.scrap);
export const notifyPolice = step('notifyPolice', inputs.notifyInput, decide.notifyPolice);
export const staff = step('staff', inputs.staffInput, held.staff);
export const start = step('start', inputs.stepInput, decide.start);
export const cancel = step('cancel', inputs.cancelInput, decide.cancel);
export const report = step('report', inputs.reportInput, held.report);
export const complete = step('complete', inputs.completeInput, held.complete);
export const summarise = step('summarise', inputs.summariseInput, held.summarise);
export const wrapUp = step('wrapUp', inputs.summariseInput, held.wrapUp);
export const close = step('close', inputs.closeInput, held.close);

/** 签收 of 部署通知 or of the notice to the police. */
export const receive = defineMatterCommand({
  name: 'campaign.receive',
  input: inputs.receiveInput,
  load: loadCampaign,
  run: signFor,
});
