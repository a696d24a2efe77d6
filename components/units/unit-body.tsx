import { MainAside } from '@/components/ui/columns';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { UnitPage } from '@/lib/units/queries';
import { ApprovalStep } from './approval-step';
import { Gaps } from './directory-table';
import { PostHolders } from './post-holders';
import { Handovers, UnitRecord, type UnitWork, WorkSide } from './unit-work';

/** A unit below its head: who answers for it, what is missing, its posts, what it owes and is owed, its record (3-2-1, 4-5-1). */
export function UnitBody({ unit, work }: { unit: UnitPage; work: UnitWork }) {
  const facts = [
    { term: '分管负责人', value: unit.leaders.join('、') || null },
    { term: '对接联络', value: unit.contacts.join('、') || null },
    { term: '代理', value: unit.delegates.join('；') || null },
    { term: '待补', value: <Gaps missing={unit.missing} /> },
    { term: '办公电话', value: unit.phone },
    { term: '发文全称', value: unit.letterName },
    { term: '机关代字', value: unit.letterPrefix },
  ];
  const aside = (
    <>
      <Section title="单位">
        <SummaryList narrow items={facts} />
      </Section>
      <Handovers handovers={work.handovers} />
    </>
  );
  return (
    <MainAside aside={aside}>
      {work.sees && <WorkSide side="owes" work={work.owes} />}
      {work.sees && <WorkSide side="owed" work={work.owed} />}
      {work.sees && <UnitRecord record={work.record} />}
      <Posts unit={unit} />
      {unit.sends && (
        <Section title="移送审批环节" fact="以部门的名义移送（条款 2-2-3）">
          <ApprovalStep unit={unit} />
        </Section>
      )}
    </MainAside>
  );
}

function Posts({ unit }: { unit: UnitPage }) {
  return (
    <Section title="岗位" fact="任期含起止两日">
      {unit.posts.length > 0 ? (
        <PostHolders posts={unit.posts} caption="现任岗位" />
      ) : (
        <EmptyState title="尚未明确任何岗位">请安全管理员在“人员岗位”中授予岗位。</EmptyState>
      )}
      {unit.past.length > 0 && (
        <Details summary={`历任 ${unit.past.length} 人次`}>
          <PostHolders posts={unit.past} caption="历任岗位" />
        </Details>
      )}
    </Section>
  );
}
