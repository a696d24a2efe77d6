import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { unitNames } from '@/lib/kernel/unit-names';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import * as decide from './decide-agreement';
import { AGREEMENT } from './procedure';
import * as inputs from './schemas';
import { type AgreementSubject, loadAgreement } from './subject';

async function save(tx: Tx, row: decide.AgreementRow, { subject }: { subject: AgreementSubject }): Promise<void> {
  const { fromOn, toOn, circulatedAt, concludedAt, ...rest } = row;
  const data = {
    ...rest,
    ...(fromOn && { fromOn: dateOnly(fromOn) }),
    ...(toOn && { toOn: dateOnly(toOn) }),
    ...(circulatedAt !== undefined && { circulatedAt: timestampOf(circulatedAt) }),
    ...(concludedAt !== undefined && { concludedAt: timestampOf(concludedAt) }),
  };
  await tx.agreement.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

const step = stepsOf(AGREEMENT, { prefix: 'agreement', load: loadAgreement, save });

/** 登记协作文本, as a draft of the unit that leads it (4-3-3). */
export const createAgreement = defineCommand({
  name: 'agreement.create',
  input: inputs.createAgreementInput,
  act: async (tx, { input, as, now, calendar }) => {
    const { title, signerIds, content, fromOn, toOn } = input;
    const refusal = decide.agreementRefusal(input, as.unitId, await unitNames(tx), shanghaiDate(now));
    if (refusal) throw new RefusedError(refusal);
    const { id } = await openMatter(tx, {
      procedure: AGREEMENT,
      title,
      ownerUnitId: as.unitId,
      parties: [{ part: 'lead', unitId: as.unitId }],
      now,
      calendar,
    });
    const data = { id, leadId: as.unitId, content, signerIds, fromOn: dateOnly(fromOn), toOn: dateOnly(toOn) };
    await tx.agreement.create({ data, select: { id: true } });
    return { result: { id }, audit: { matterId: id, title, clauses: ['4-3-3'], after: input } };
  },
});

export const reviseAgreement = step('revise', inputs.reviseInput, decide.revise);
export const circulateAgreement = step('circulate', inputs.stepInput, decide.circulate);
export const voidAgreement = step('void', inputs.voidInput, decide.voidAgreement);
export const signAgreement = step('sign', inputs.signInput, decide.sign);
export const sendBackAgreement = step('sendBack', inputs.sendBackInput, decide.sendBack);
export const concludeAgreement = step('conclude', inputs.stepInput, decide.conclude);
export const renewAgreement = step('renew', inputs.renewInput, decide.renew);
export const endAgreement = step('end', inputs.endInput, decide.end);
