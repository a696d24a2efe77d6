import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { stepsOf } from '@/lib/kernel/steps';
import { formatDateWeekday } from '@/lib/rulebook/local-date';
import { begin } from './begin';
import * as decide from './decide';
import { briefTitle } from './letters/brief';
import { BULLETIN } from './procedure';
import * as inputs from './schemas';
import { paperKit } from './steps';
import { loadBulletin } from './subject';

/** 征集工作情况: a call to units with its due date begins the brief; each unit has a duty of its own (1-3-1). */
export const createBulletin = defineCommand({
  name: 'bulletin.create',
  input: inputs.createBulletinInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { month, dueOn, demand } = input;
    const known = await tx.unit.findMany({
      where: { id: { in: input.units }, closedOn: null },
      select: { id: true },
    });
    const asked = input.units.filter((id) => id !== as.unitId && known.some((unit) => unit.id === id));
    if (asked.length === 0 || asked.length !== input.units.length)
      throw new RefusedError(refuseField('units', '请选择至少一个供稿单位（不含本单位）'));
    const title = briefTitle(month.slice(0, 7));
    const parties = asked.map((unitId) => ({ part: 'contributor', unitId }));
    const text = `请于${formatDateWeekday(dueOn)}前报送工作情况，供编制${title}。${demand}`;
    const notices = asked.map((unitId) => ({ unitId, kind: 'CALLED', text }));
    const given = { procedure: BULLETIN, month, dueOn, title, demand, parties, notices };
    const id = await begin(tx, given, { actor, as, now, calendar });
    return { result: { id }, audit: { matterId: id, title, clauses: ['1-3-1'], after: input } };
  },
});

const step = stepsOf(BULLETIN, { prefix: 'bulletin', load: loadBulletin, ...paperKit });
export const contribute = step('contribute', inputs.contributeInput, decide.contribute);
export const compose = step('compose', inputs.stepInput, decide.compose);
export const saveBulletin = step('save', inputs.saveBulletinInput, decide.saveBulletin);
export const submitBulletin = step('submit', inputs.submitInput, decide.submitBulletin);
export const recallBulletin = step('recall', inputs.stepInput, decide.recall);
export const returnBulletin = step('returnDraft', inputs.returnInput, decide.sendBack);
export const issueBulletin = step('issue', inputs.issueInput, decide.issueBulletin);
export const voidBulletin = step('void', inputs.voidInput, decide.voidPaper);

/** 签收 of an issued brief. */
export const receiveBulletin = defineMatterCommand({
  name: 'bulletin.receive',
  input: inputs.receiveInput,
  load: loadBulletin,
  run: decide.receive,
});
