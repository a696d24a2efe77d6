import { MatterFlow, MatterReminders } from '@/components/matters/matter-flow';
import { MatterContacts, MatterLinks, MatterPapers } from '@/components/matters/matter-papers';
import { MainAside } from '@/components/ui/columns';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { PageAnchors } from '@/components/ui/tabs';
import { Lines } from '@/components/ui/task-list';
import type { MeetingPage } from '@/lib/meetings/queries';
import { AgendaTable } from './agenda-table';
import { AttendanceTable } from './attendance-table';
import { MinutesChanges } from './minutes-changes';
import { DecidedItems, MinutesPaper } from './minutes-paper';
import { StandingItems } from './standing-items';

const anchors = (page: MeetingPage) => [
  ...(page.minutes ? [{ id: 'minutes', label: '纪要' }] : []),
  ...(page.changes.length ? [{ id: 'changes', label: '更正对照' }] : []),
  { id: 'topics', label: '议题' },
  { id: 'agenda', label: '议程' },
  { id: 'attendance', label: '参会' },
  { id: 'composition', label: '组成' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'letters', label: '函件' },
];

/** A meeting below its head: minutes, topics, agenda, attendance, composition, the way it went and its papers. */
export function MeetingBody({ page }: { page: MeetingPage }) {
  return (
    <>
      <PageAnchors anchors={anchors(page)} />
      <MainAside aside={<Aside page={page} />}>
        {page.minutes && (
          <Section id="minutes" title="纪要" fact={page.minutes.fact}>
            <MinutesPaper minutes={page.minutes} number={page.number} />
          </Section>
        )}
        <MinutesChanges changes={page.changes} />
        {page.minutes && <DecidedItems minutes={page.minutes} />}
        <Section id="topics" title="议题" fact={page.called}>
          <Topics topics={page.topics} />
        </Section>
        <Section id="agenda" title="议程" fact={page.agenda.length ? `${page.agenda.length} 项` : undefined}>
          <AgendaTable agenda={page.agenda} />
        </Section>
        <StandingItems standing={page.standing} />
        <Section id="attendance" title="参会" fact={page.attendance.length ? page.quorum : undefined}>
          <AttendanceTable attendance={page.attendance} />
        </Section>
      </MainAside>
      <MatterFlow flow={page.flow} late={page.late} />
      <MatterReminders urges={page.urges} orders={page.orders} />
      <MatterPapers page={page} words={{ letters: '发出征集议题通知时自动编号。' }} />
    </>
  );
}

function Topics({ topics }: Pick<MeetingPage, 'topics'>) {
  if (topics.length === 0)
    return <EmptyState title="尚无议题">汇总后报组长审定，审定通过的各成员单位可以看到。</EmptyState>;
  const items = topics.map((topic) => ({
    key: topic.id,
    title: <a href={`/topics/${topic.id}`}>{topic.title}</a>,
    text: [`${topic.proposer}提出`, topic.state, topic.words].filter(Boolean).join(' · '),
  }));
  return <Lines items={items} />;
}

function Aside({ page }: { page: MeetingPage }) {
  const members = page.composition.map((one) => ({ key: one.key, title: one.unit, text: one.head }));
  const facts = [
    { term: '组长', value: page.leader },
    ...(page.reason ? [{ term: '召集事由', value: page.reason }] : []),
    ...(page.guests.length ? [{ term: '列席', value: page.guests.join('、') }] : []),
    ...(page.ics ? [{ term: '日历', value: <a href={page.ics}>加入日历（.ics）</a> }] : []),
  ];
  return (
    <>
      <Section title="会议">
        <SummaryList items={facts} narrow />
      </Section>
      <Section id="composition" title="组成" fact={`会议当日成员单位 ${members.length} 个`}>
        <Details summary="查看成员单位和主要负责人">
          <Lines items={members} />
        </Details>
      </Section>
      {/* The topics stand in a section of their own. */}
      <MatterLinks links={page.links.filter(({ kind }) => kind !== 'TAKEN_UP_BY')} />
      <MatterContacts contacts={page.contacts} />
    </>
  );
}
