import fs from 'node:fs';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateAgreementForm } from '@/components/cooperation/agreement-form';
import { AGREEMENT_FORMS } from '@/components/cooperation/agreement-steps';
import { AgreementView } from '@/components/cooperation/agreement-view';
import { CreateInspectionForm } from '@/components/cooperation/inspection-form';
import { INSPECTION_FORMS } from '@/components/cooperation/inspection-steps';
import { InspectionView } from '@/components/cooperation/inspection-view';
import { DisputeView } from '@/components/disputes/dispute-view';
import { RaiseForm } from '@/components/disputes/raise-form';
import { STEP_FORMS } from '@/components/disputes/steps';
import { StepView } from '@/components/matters/step-view';
import { HandoverForm } from '@/components/units/handover-form';
import { UnitBody } from '@/components/units/unit-body';
import * as i from '@/lib/cooperation/commands';
import * as a from '@/lib/cooperation/commands-agreement';
import { inspectionPage, inspectionStep, newInspection } from '@/lib/cooperation/queries';
import { agreementPage, agreementStep, newAgreement } from '@/lib/cooperation/queries-agreement';
import { disputePage, disputeStep, newDispute } from '@/lib/disputes/queries';
import { replayAt } from '@/lib/kernel/replay';
import { unitPage } from '@/lib/units/queries';
import { handoverPage } from '@/lib/units/queries-handover';
import { unitWork } from '@/lib/units/queries-work';
import { act, agreement, INSPECTION_INPUT, inspection } from '@/tests/support/cooperation';
import { disputeAt } from '@/tests/support/disputes';
import { as, done, instant, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

const NOW = instant('2026-03-10T10:00');

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

/** Draws a page; keeps it to be looked at: PAGES_DIR=folder. */
function drawn(name: string, body: ReactNode): string {
  const html = renderToStaticMarkup(<main>{body}</main>);
  const folder = process.env.PAGES_DIR;
  if (folder) fs.writeFileSync(`${folder}/${name}.html`, html);
  return html;
}

type Acts = { primary: { event: string } | null; others: readonly { event: string }[] };
type Step = Parameters<typeof StepView>[0]['page'] & { offered: boolean };
type Form = Parameters<typeof StepView>[0]['form'];

/** Draws every step that a page leads to: each has its form and is offered. */
async function steps(name: string, acts: Acts, forms: object, step: (event: string) => Promise<Step | null>) {
  const events = [acts.primary, ...acts.others].flatMap((one) =>
    one && !/^over|materials/.test(one.event) ? [one.event] : [],
  );
  for (const event of events) {
    const page = await replayAt(NOW, () => step(event));
    expect(page?.offered, `${name} ${event}`).toBe(true);
    const form = (forms as Record<string, Form>)[event];
    expect(form, `${name} ${event}`).toBeDefined();
    if (page && form) expect(drawn(`${name}-${event}`, <StepView page={page} form={form} />)).toContain(form.submit);
  }
  return events;
}

describe('the pages of a dispute (4-4-1, 4-4-2)', () => {
  it.each([
    ['RAISED', 'fazhi', ['accept', 'reject', 'connect', 'supervise']],
    ['COORDINATING', 'ziran', ['respond', 'receive', 'connect', 'urge']],
    ['COORDINATING', 'fazhi', ['propose', 'connect', 'meet', 'interim', 'fail', 'urge']],
    ['CONFIRMING', 'zhzf', ['confirm', 'receive', 'connect', 'withdraw', 'object', 'urge']],
    ['REFERRED', 'zhengfu', ['decide', 'receive', 'connect']],
    ['DECIDED', 'zhzf', ['receive']],
    ['AGREED', 'bangong', []],
  ] as const)('%s shows %s what to do, and a form for each act', async (state, account, expected) => {
    const id = await disputeAt(state, state === 'DECIDED' ? { kind: 'LAW' } : { aboutId: await transferAt('SIGNED') });
    const actor = await as(account);
    const page = await replayAt(NOW, () => disputePage(actor, id, 'test'));
    if (!page) throw new Error(`${account} sees no dispute`);
    const html = drawn(`dispute-${state}-${account}`, <DisputeView page={page} done={null} />);
    expect(html).toContain('应由区自然资源局管辖。');
    const events = await steps(`dispute-${state}-${account}`, page.acts, STEP_FORMS, (event) =>
      disputeStep(actor, id, event),
    );
    expect(events.filter((event) => event !== 'supervise').sort()).toEqual(
      expected.filter((event) => event !== 'supervise').sort(),
    );
  });

  it('begins from the matter it is about, with its other unit ticked', async () => {
    const aboutId = await transferAt('SIGNED');
    const actor = await as('zhzf');
    const page = await newDispute(actor, aboutId);
    expect([page.about.chosen, page.ticked]).toEqual([aboutId, ['ziran']]);
    expect(drawn('dispute-new', <RaiseForm page={page} />)).toContain('提出争议');
  });
});

describe('the pages of agreements and joint inspections (4-3-3)', () => {
  it('show the lead and the parties of an agreement what to do', async () => {
    const id = await agreement();
    await done(act(a.circulateAgreement, 'zhzf', id));
    await done(act(a.signAgreement, 'gongan', id));
    for (const [account, expected] of [
      ['zhujian', ['sign', 'sendBack']],
      ['gongan', ['sendBack']],
      ['zhzf', ['void', 'urge']],
    ] as const) {
      const actor = await as(account);
      const page = await replayAt(NOW, () => agreementPage(actor, id, 'test'));
      if (!page) throw new Error(`${account} sees no agreement`);
      expect(drawn(`agreement-${account}`, <AgreementView page={page} done={null} />)).toContain('区公安分局');
      expect(
        await steps(`agreement-${account}`, page.acts, AGREEMENT_FORMS, (event) => agreementStep(actor, id, event)),
      ).toEqual(expected);
    }
    const actor = await as('zhzf');
    expect(drawn('agreement-new', <CreateAgreementForm page={await newAgreement(actor)} />)).toContain('登记');
  });

  it('show the lead and the units of an inspection what to do', async () => {
    const id = await inspection();
    const lead = await as('zhzf');
    const draft = await inspectionPage(lead, id, 'test');
    if (!draft) throw new Error('no plan');
    drawn('inspection-draft', <InspectionView page={draft} done={null} />);
    await steps('inspection-draft', draft.acts, INSPECTION_FORMS, (event) => inspectionStep(lead, id, event));
    await done(act(i.issueInspection, 'zhzf', id));
    await done(act(i.reportInspection, 'zhujian', id, INSPECTION_INPUT.report));
    for (const [account, expected] of [
      ['zhujian', ['report']],
      ['zhzf', ['report', 'cancel', 'extend']],
    ] as const) {
      const actor = await as(account);
      const page = await replayAt(NOW, () => inspectionPage(actor, id, 'test'));
      if (!page) throw new Error(`${account} sees no inspection`);
      expect(drawn(`inspection-${account}`, <InspectionView page={page} done={null} />)).toContain(
        '检查 12 · 问题 3 · 已整改 2',
      );
      const events = await steps(`inspection-${account}`, page.acts, INSPECTION_FORMS, (event) =>
        inspectionStep(actor, id, event),
      );
      expect(events.filter((event) => event !== 'urge')).toEqual(expected);
    }
    expect(drawn('inspection-new', <CreateInspectionForm page={await newInspection(lead)} />)).toContain('建立计划');
  });
});

describe('the page of a unit (3-2-1, 4-5-1)', () => {
  it('says who answers for it, what it owes and is owed, and offers the handover', async () => {
    await transferAt('SIGNED');
    const actor = await as('ziran');
    const unit = await unitPage(actor, 'ziran', NOW);
    if (!unit) throw new Error('no unit');
    const work = await replayAt(NOW, () => unitWork(actor, 'ziran'));
    const html = drawn('unit', <UnitBody unit={unit} work={work} />);
    for (const words of ['冯演示', '冯分管', '本单位应办', '等其他单位办理', '2-2-5']) expect(html).toContain(words);
    const page = await handoverPage('ziran', NOW);
    if (!page) throw new Error('no unit');
    expect(drawn('handover', <HandoverForm page={page} />)).toContain('冯演示（联络员）');
  });
});
