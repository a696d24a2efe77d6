import fs from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignView } from '@/components/campaigns/campaign-view';
import { PlanEditor } from '@/components/campaigns/plan-editor';
import { PlanForm } from '@/components/campaigns/plan-form';
import { STEP_FORMS as CAMPAIGN_FORMS } from '@/components/campaigns/steps';
import { CarriedStepView } from '@/components/matters/carried-step';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { ProblemView } from '@/components/problems/problem-view';
import { RaiseProblemForm } from '@/components/problems/raise-form';
import { STEP_FORMS as PROBLEM_FORMS } from '@/components/problems/steps';
import { CreateProposalForm } from '@/components/proposals/create-form';
import { ProposalView } from '@/components/proposals/proposal-view';
import { STEP_FORMS as PROPOSAL_FORMS } from '@/components/proposals/steps';
import * as campaign from '@/lib/campaigns/commands';
import { campaignPage, campaignStep } from '@/lib/campaigns/queries';
import { originChoices } from '@/lib/meetings/queries-topic';
import * as problem from '@/lib/problems/commands';
import { clauseChoices } from '@/lib/problems/labels-clauses';
import { problemPage } from '@/lib/problems/queries';
import { problemStep } from '@/lib/problems/queries-step';
import * as proposal from '@/lib/proposals/commands';
import { proposalPage, proposalStep, sourceChoices } from '@/lib/proposals/queries';
import { unitChoices } from '@/lib/transfers/queries-units';
import { act, beside, campaignAt, drafted, RESULT, raised } from '@/tests/support/office-matters';
import { as, done, openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

/** Draws it, and keeps it to be looked at: PAGES_DIR=folder. */
function drawn(name: string, node: React.ReactNode): string {
  const html = renderToStaticMarkup(<main>{node}</main>);
  const folder = process.env.PAGES_DIR;
  if (folder) fs.writeFileSync(`${folder}/${name}.html`, html);
  return html;
}

const known = <Value,>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('nothing there to draw');
  return value;
};

describe('pages of a problem (1-2-3)', () => {
  it('lead OFFICE to every way on, each with its form, and the unit to its rectification', async () => {
    const [units, clerk] = [await unitChoices(), await as('bangong')];
    const origins = await originChoices(clerk, undefined);
    expect(
      drawn('problem-new', <RaiseProblemForm units={units} clauses={clauseChoices()} origins={origins} />),
    ).toContain('执法越位');
    const id = await raised();
    const page = known(await problemPage(clerk, id, 'test'));
    expect([page.acts.primary?.label, ...page.acts.others.map(({ label }) => label)]).toEqual(
      expect.arrayContaining(['责成整改', '提交联席会议', '协调', '不予处理', '督办']),
    );
    expect(drawn('problem-raised', <ProblemView page={page} done={null} />)).toContain('界址测绘');
    for (const event of ['direct', 'toTopic', 'coordinate', 'dismiss']) {
      const step = known(await problemStep(clerk, id, event));
      const form = known(PROBLEM_FORMS[event]);
      expect(step.offered, event).toBe(true);
      const view = <CarriedStepView page={{ ...step, choices: units }} form={form} />;
      expect(drawn(`problem-${event}`, view)).toContain(form.submit);
    }
    const order = { rectifierId: 'zhzf', words: '补齐流程。', dueOn: '2026-03-31' };
    await done(act(problem.direct, 'bangong', id, order));
    const mine = known(await problemPage(await as('zhzf'), id, 'test'));
    expect(mine.acts.primary?.label).toBe('报告整改结果');
    expect(drawn('problem-rectifying', <ProblemView page={mine} done={null} />)).toContain('2026年3月31日');
  });
});

describe('pages of a proposal (1-2-5)', () => {
  it('show the letter before it is signed, to 组长 above the form, and the reply of 区政府', async () => {
    const clerk = await as('bangong');
    const sources = await sourceChoices(clerk, undefined);
    expect(drawn('proposal-new', <CreateProposalForm sources={sources} />)).toContain('保存并预览');
    const id = await drafted();
    await done(act(proposal.submit, 'bangong', id));
    await done(act(proposal.approve, 'bangong-zr', id));
    const signing = known(await proposalStep(await as('zuzhang'), id, 'issue'));
    expect(drawn('proposal-issue', <StepView page={signing} form={known(PROPOSAL_FORMS.issue)} />)).toContain(
      '妥否，请批示。',
    );
    await done(act(proposal.issue, 'zuzhang', id));
    const government = await as('zhengfu');
    const arrived = known(await proposalPage(government, id, 'test'));
    expect([arrived.acts.primary?.event, arrived.acts.others[0]?.event]).toEqual(['reply', 'receive']);
    const reply = known(await proposalStep(government, id, 'reply'));
    expect(drawn('proposal-reply', <StepView page={reply} form={known(PROPOSAL_FORMS.reply)} />)).toContain('部分采纳');
    const answer = { reply: 'ADOPTED', words: '同意。', replyNo: '', repliedOn: '' };
    await done(act(proposal.reply, 'zhengfu', id, answer));
    const page = known(await proposalPage(clerk, id, 'test'));
    expect(drawn('proposal-replied', <ProposalView page={page} done={null} />)).toContain('区政府已答复');
  });
});

describe('pages of a campaign (1-2-4, 7-2-1)', () => {
  it('write the plan unit by unit, say why it cannot start yet, and lead the bureau to the notice', async () => {
    const [units, clerk] = [await unitChoices(), await as('bangong')];
    expect(drawn('campaign-new', <PlanForm choices={units} today="2026-03-02" />)).toContain('行动依据');
    const planned = known(await campaignStep(clerk, await campaignAt('PLANNED'), 'save'));
    expect(drawn('campaign-edit', <PlanEditor page={planned} choices={units} done={null} />)).toContain('增加一个单位');
    const id = await campaignAt('DEPLOYED');
    const early = known(await campaignStep(clerk, id, 'start'));
    expect(early.offered).toBe(false);
    const closed = <StepClosed page={early} title="启动行动" why={early.notYet} />;
    expect(drawn('campaign-start', closed)).toContain('公安机关还没有收到通知');
    const notice = known(await campaignStep(await as('zhzf'), id, 'notifyPolice'));
    const view = <StepView page={notice} form={known(CAMPAIGN_FORMS.notifyPolice)} />;
    expect(drawn('campaign-notify', view)).toContain('提前通知公安机关');
    expect(known(await campaignPage(await as('zhzf'), id, 'test')).acts.primary?.event).toBe('notifyPolice');
  });

  it('show what came of it day by day, and each unit and the police their forms', async () => {
    const id = await campaignAt('RUNNING');
    await done(beside(campaign.report, 'zhzf', id, RESULT, '2026-03-09T18:00'));
    const unit = await as('zhzf');
    const page = known(await campaignPage(unit, id, 'test'));
    expect(drawn('campaign-running', <CampaignView page={page} done={null} />)).toContain('逐日战果 1 条');
    for (const [account, event] of [
      ['zhzf', 'report'],
      ['zhzf', 'complete'],
      ['gongan', 'staff'],
      ['bangong', 'wrapUp'],
    ] as const) {
      const step = known(await campaignStep(await as(account), id, event));
      const form = known(CAMPAIGN_FORMS[event]);
      expect(step.offered, event).toBe(true);
      expect(drawn(`campaign-${event}`, <StepView page={step} form={form} />)).toContain(form.submit);
    }
  });
});
