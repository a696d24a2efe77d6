import fs from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MatterHead } from '@/components/matters/matter-head';
import { StepView } from '@/components/matters/step-view';
import { AgendaEditor } from '@/components/meetings/agenda-editor';
import { MeetingBody } from '@/components/meetings/meeting-body';
import { MinutesEditor } from '@/components/meetings/minutes-editor';
import { NextMeeting } from '@/components/meetings/next-meeting';
import { PlanView } from '@/components/meetings/plan-view';
import { ProposeView } from '@/components/meetings/propose-view';
import { RecordView } from '@/components/meetings/record-view';
import { SignInView } from '@/components/meetings/sign-in-view';
import { MEETING_FORMS } from '@/components/meetings/steps';
import { TopicBody } from '@/components/meetings/topic-body';
import { TOPIC_FORMS } from '@/components/meetings/topic-steps';
import { newGround } from '@/lib/clauses/ground';
import { MEETING, type MeetingState } from '@/lib/meetings/procedure';
import { meetingPage, meetingStep } from '@/lib/meetings/queries';
import { invitation } from '@/lib/meetings/queries-invitation';
import { nextMeetings } from '@/lib/meetings/queries-next';
import { earliestDays } from '@/lib/meetings/queries-plan';
import { originChoices, topicPage, topicStep } from '@/lib/meetings/queries-topic';
import { DAY, does, meetingAt, planned, propose } from '@/tests/support/meetings';
import { as, openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

/** Keeps what was drawn, to be looked at: PAGES_DIR=folder. */
function drawn(name: string, html: string): string {
  const folder = process.env.PAGES_DIR;
  if (folder) fs.writeFileSync(`${folder}/${name}.html`, html);
  return html;
}

async function pageOf(account: string, id: string): Promise<string> {
  const page = await meetingPage(await as(account), id, 'test');
  if (!page) throw new Error(`${account} sees no meeting`);
  return renderToStaticMarkup(
    <>
      <MatterHead page={page} done={null} route={page.route} />
      <MeetingBody page={page} />
    </>,
  );
}

const VIEWS = { setAgenda: AgendaEditor, signIn: SignInView, recordTopic: RecordView, saveMinutes: MinutesEditor };

/** Every step that the page of the account leads to, drawn from its form. */
async function stepsOf(account: string, id: string): Promise<string[]> {
  const actor = await as(account);
  const page = await meetingPage(actor, id, 'test');
  const acts = page ? [page.acts.primary, ...page.acts.others].filter((act) => act !== null) : [];
  for (const { event } of acts) {
    const step = await meetingStep(actor, id, event);
    expect(step?.offered, `${account} ${event}`).toBe(true);
    if (!step) continue;
    const View = VIEWS[event as keyof typeof VIEWS];
    const form = MEETING_FORMS[event];
    expect(View ?? form, event).toBeDefined();
    const html = View ? <View page={step} /> : form && <StepView page={step} form={form} />;
    drawn(`step-${event}`, renderToStaticMarkup(html));
  }
  return acts.map((act) => act.event);
}

describe('the pages of a meeting (1-4-1 … 1-4-7)', () => {
  const WAY: [MeetingState, string, string, string][] = [
    ['PLANNED', 'bangong', 'callTopics', '征集通知不迟于2026年3月6日（周五）发出'],
    ['CALLED', 'bangong', 'submitTopics', '征集议题中'],
    ['SUBMITTED', 'zuzhang', 'concludeTopics', '待组长审定'],
    ['DECIDED', 'bangong', 'distribute', '审定通过，研究中'],
    ['DISTRIBUTED', 'bangong', 'notify', '新增违法占地移送衔接'],
    ['NOTIFIED', 'bangong', 'hold', '成员单位应到10，到会0'],
    ['HELD', 'bangong', 'submitMinutes', '到会1（代会0）'],
    ['REVIEWING', 'bangong-zr', 'present', '会议议定，移送时由区综合行政执法局附界址测绘成果'],
    ['SIGNING', 'zuzhang', 'signMinutes', '1 项，签发后生效'],
    ['ISSUED', 'bangong', 'archive', '山综执联办纪〔2026〕'],
  ];

  it.each(WAY)(
    'in %s lead %s to %s and its other steps, each with its form',
    async (state, account, primary, words) => {
      const { id } = await meetingAt(state);
      const html = drawn(`meeting-${state}`, await pageOf(account, id));
      expect(html).toContain(words);
      expect(html).toContain(MEETING.states[state].label);
      expect((await stepsOf(account, id))[0]).toBe(primary);
      expect(await stepsOf('zhzf', id)).not.toContain(primary);
    },
  );

  it('show minutes to the members only once they are signed (1-4-7)', async () => {
    const { id } = await meetingAt('SIGNING');
    expect(await pageOf('ziran', id)).not.toContain('会议议定，');
    await does('signMinutes', 'zuzhang', id, {}, DAY.signed);
    const html = await pageOf('ziran', id);
    expect(html).toContain('会议议定，');
    expect(await stepsOf('ziran', id)).toContain('receive');
  });

  it('name to a guest neither topics nor the draft, but agenda and reply (1-4-6)', async () => {
    const { id } = await meetingAt('DISTRIBUTED');
    await does('invite', 'bangong', id, { unitId: 'caizheng', guest: '', remove: '' }, DAY.distributed);
    await does('notifyMeeting', 'bangong', id, { requirements: '' }, DAY.notified);
    const html = drawn('meeting-guest', await pageOf('liexi', id));
    expect(html).not.toContain('/topics/');
    expect((await stepsOf('liexi', id))[0]).toBe('reply');
    const file = await invitation(await as('liexi'), id);
    expect(file?.text).toContain('DTSTART;TZID=Asia/Shanghai:20260318T143000');
    expect(file?.text).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
    expect(await invitation(await as('fayuan'), id)).toBeNull();
  });

  it('list what is ahead, the next one first, and say how early a monthly meeting may be (1-4-2)', async () => {
    const later = await planned({ heldOn: '2026-12-16' }, '2026-11-02T09:00');
    const sooner = await planned({ heldOn: '2026-11-25' }, '2026-11-02T09:00');
    const next = await nextMeetings(await as('bangong'));
    const ids = next.map((one) => one.id);
    expect(ids.indexOf(sooner)).toBeLessThan(ids.includes(later) ? ids.indexOf(later) : 99);
    expect(renderToStaticMarkup(<NextMeeting meetings={next} />)).toContain('次联席会议');
    for (const adHoc of [true, false])
      drawn(
        `plan-${adHoc}`,
        renderToStaticMarkup(<PlanView adHoc={adHoc} days={await earliestDays()} ground={newGround('meeting')} />),
      );
  });
});

describe('the pages of a topic (1-4-3, 1-4-4)', () => {
  it('lead proposer, 组长 and members to what is theirs, each with its form', async () => {
    const { topicId } = await meetingAt('SUBMITTED');
    const other = await propose();
    const acts = async (account: string, id: string) => {
      const actor = await as(account);
      const page = await topicPage(actor, id, 'test');
      const offered = [page?.acts.primary, ...(page?.acts.others ?? [])].flatMap((act) => (act ? [act.event] : []));
      for (const event of offered) {
        const [step, form] = [await topicStep(actor, id, event), TOPIC_FORMS[event]];
        if (step && form) drawn(`topic-${event}`, renderToStaticMarkup(<StepView page={step} form={form} />));
        expect(step?.offered && form, event).toBeTruthy();
      }
      if (page) drawn('topic', renderToStaticMarkup(<TopicBody page={page} />));
      return offered;
    };
    expect(await acts('ziran', other)).toEqual(['revise', 'withdraw']);
    expect((await acts('zuzhang', topicId)).slice(0, 4)).toEqual(['approve', 'return', 'merge', 'postpone']);
    expect(await acts('shangwu', topicId)).toEqual([]);
    const origins = await originChoices(await as('ziran'), undefined);
    expect(
      drawn('propose', renderToStaticMarkup(<ProposeView origins={origins} ground={newGround('topic')} />)),
    ).toContain('关联事项');
  });
});
