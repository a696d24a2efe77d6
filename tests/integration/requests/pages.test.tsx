import fs from 'node:fs';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssistanceView } from '@/components/assistance/assistance-view';
import { CreateAssistanceForm } from '@/components/assistance/create-form';
import { STEP_FORMS as TOLD_FORMS } from '@/components/assistance/steps';
import { MatterList } from '@/components/matters/matter-list';
import { StepView } from '@/components/matters/step-view';
import { CreateRequestForm } from '@/components/requests/create-form';
import { KindChoice } from '@/components/requests/kind-choice';
import { KindTabs } from '@/components/requests/kind-tabs';
import { RequestView } from '@/components/requests/request-view';
import { STEP_FORMS as ASKED_FORMS } from '@/components/requests/steps';
import * as a from '@/lib/assistance/commands';
import { ASSISTANCE_KINDS, DIFFERENCES as TOLD } from '@/lib/assistance/procedure';
import { assistanceChoices, assistancePage, assistanceStep } from '@/lib/assistance/queries';
import { readListAddress } from '@/lib/matters/list-address';
import { listMatters } from '@/lib/matters/queries-list';
import { mattersToArise } from '@/lib/matters/queries-units';
import * as c from '@/lib/requests/commands';
import { DIFFERENCES as ASKED, REQUEST_KINDS } from '@/lib/requests/procedure';
import { requestChoices, requestPage, requestStep } from '@/lib/requests/queries';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { ASSISTANCE_INPUT, assistanceDraft, REQUEST_INPUT, request, requestDraft } from '@/tests/support/requests';
import { page, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

/** Draws a page; keeps it to be looked at: PAGES_DIR=folder. */
function drawn(name: string, node: ReactNode): string {
  const html = renderToStaticMarkup(node);
  const folder = process.env.PAGES_DIR;
  if (folder) fs.writeFileSync(`${folder}/${name}.html`, html);
  return html;
}

type Asked = (typeof c)[Exclude<keyof typeof c, 'createRequest'>];
type Told = (typeof a)[Exclude<keyof typeof a, 'createAssistance'>];
const act = async (command: Asked | Told, account: string, id: string, input: Record<string, unknown> = {}) =>
  done(execute<{ id: string }>(command, await as(account), { ...(await page(id)), ...input }));

async function seen(account: string, id: string, name: string): Promise<string> {
  const view = await requestPage(await as(account), id, 'test');
  if (!view) throw new Error(`${account} sees no request`);
  return drawn(name, <RequestView page={view} done={null} />);
}

async function form(account: string, id: string, event: string): Promise<string> {
  const [view, fields] = [await requestStep(await as(account), id, event), ASKED_FORMS[event]];
  if (!view?.offered || !fields) throw new Error(`${event} is not offered to ${account}`);
  return drawn(`step-${event}`, <StepView page={view} form={fields} />);
}

describe('the pages of a request (4-2-1 to 4-2-4)', () => {
  it('show an appraisal from draft to answer, with both dates once it was extended', async () => {
    const draft = await requestDraft('appraisal');
    expect(await seen('zhzf', draft, 'draft')).toContain('发出请求');
    for (const event of ['revise', 'send', 'void']) expect(await form('zhzf', draft, event)).toContain('<form');
    expect(await form('zhzf', draft, 'send')).toContain('〔发出后编号〕');
    const id = await request('appraisal', { urgent: 'on', place: '演示路1号', fromId: await transferAt('SENT') });
    expect(await seen('ziran', id, 'asked')).toContain('请立即派员到现场');
    for (const event of ['sign', 'attend', 'answer', 'askMore', 'extend'])
      expect(await form('ziran', id, event)).toContain('<form');
    await act(c.attend, 'ziran', id, REQUEST_INPUT.attend);
    await act(c.extend, 'ziran', id, REQUEST_INPUT.extend);
    const moved = await seen('ziran', id, 'extended');
    expect(moved).toContain('原时限');
    expect(moved).toContain('2026年3月9日（周一）');
    await act(c.askMore, 'ziran', id, REQUEST_INPUT.askMore);
    expect(await seen('zhzf', id, 'paused')).toContain('计时暂停');
    expect(await form('zhzf', id, 'supplement')).toContain('<form');
    await act(c.supplement, 'zhzf', id, REQUEST_INPUT.supplement);
    await act(c.answer, 'ziran', id, REQUEST_INPUT.answer);
    const answered = await seen('zhzf', id, 'answered');
    for (const words of ['该地块为耕地', '关联事项', '山自资协复', '两人到场']) expect(answered).toContain(words);
    expect(await form('ziran', id, 'add')).toContain('<form');
    expect(await form('zhzf', id, 'close')).toContain('<form');
  });

  it('show the statutory ground of a refusal, and offer it to materials alone', async () => {
    const id = await request('materials');
    expect(await form('zhujian', id, 'refuse')).toContain('法定事由');
    await act(c.refuse, 'zhujian', id, REQUEST_INPUT.refuse);
    expect(await seen('zhzf', id, 'refused')).toContain('《行政处罚法》第五十条');
    const other = await request('consultation');
    expect(await requestStep(await as('shijian'), other, 'refuse')).toMatchObject({ offered: false });
  });

  it('ask for each kind what it needs, under its own clause', async () => {
    const actor = await as('zhzf');
    const [units, matters] = [await requestChoices(actor), await mattersToArise(actor)];
    expect(units.map((unit) => unit.value)).toContain('jianding');
    expect(units.map((unit) => unit.value)).not.toContain('zhzf');
    for (const kind of REQUEST_KINDS) {
      const fields = { kind, units, matters, from: '', today: '2026-03-02' };
      expect(drawn(`new-${kind}`, <CreateRequestForm {...fields} />)).toContain(ASKED[kind].title);
    }
    expect(drawn('new', <KindChoice from="" />)).toContain('/requests/new?kind=materials');
  });

  it('list all kinds or one, each under a tab of its own', async () => {
    const address = readListAddress({ kind: 'materials', tab: 'all' });
    const list = await listMatters(await as('zhzf'), REQUEST_KINDS, address);
    expect(list.rows.every((row) => row.party === '调取材料')).toBe(true);
    const kinds = REQUEST_KINDS.map((kind) => ({ kind, label: ASKED[kind].title }));
    const tabs = <KindTabs kinds={kinds} kind="materials" />;
    const shown = { list, address, path: '/requests', name: '协作事项', countedUpTo: 1000 };
    const html = drawn(
      'list',
      <>
        {tabs}
        <MatterList {...shown} />
      </>,
    );
    expect(html).toContain('kind=materials&amp;');
  });
});

describe('the pages of a letter to a unit in charge (4-1-1, 4-3-1, 4-3-2)', () => {
  it.each(ASSISTANCE_KINDS)('show a %s from its registration to the unit’s report', async (kind) => {
    const actor = await as('zhzf');
    const fields = { units: await assistanceChoices(kind, 'zhzf'), matters: [], from: '', today: '2026-03-02' };
    expect(drawn(`told-new-${kind}`, <CreateAssistanceForm kind={kind} {...fields} />)).toContain('登记后不能修改');
    const id = await assistanceDraft(kind);
    const unit = kind === 'withdrawal' ? 'shijian' : 'zhujian';
    const draw = async (account: string, name: string) => {
      const view = await assistancePage(await as(account), id, 'test');
      return view ? drawn(`told-${kind}-${name}`, <AssistanceView page={view} done={null} />) : '';
    };
    const step = async (account: string, event: string) => {
      const [view, one] = [await assistanceStep(await as(account), id, event), TOLD_FORMS[event]];
      return view?.offered && one ? drawn(`told-step-${event}`, <StepView page={view} form={one} />) : '';
    };
    expect(actor.unitId).toBe('zhzf');
    expect(await draw('zhzf', 'draft')).toContain(`条款 ${TOLD[kind].clause}`);
    for (const event of ['revise', 'send', 'void']) expect(await step('zhzf', event)).toContain('<form');
    expect(await step('zhzf', 'send')).toContain('〔发出后编号〕');
    await act(a.send, 'zhzf', id);
    for (const event of ['sign', 'reply']) expect(await step(unit, event)).toContain('<form');
    await act(a.reply, unit, id, ASSISTANCE_INPUT.reply);
    expect(await draw('zhzf', 'replied')).toContain('已依法处理');
    expect(await step('zhzf', 'close')).toContain('<form');
    // Whoever takes no part sees nothing of it.
    expect(await assistancePage(await as('gongan'), id, 'test')).toBeNull();
  });
});
