import type { Metadata } from 'next';
import { AdminDesk } from '@/components/desk/admin-desk';
import { Decisions, Drafts, UnitContacts, Waiting } from '@/components/desk/desk-aside';
import { DeskLead } from '@/components/desk/desk-lead';
import { DeskList } from '@/components/desk/desk-list';
import { AgendaStrip } from '@/components/matters/agenda-strip';
import { BoardSummary } from '@/components/supervision/board-summary';
import { ButtonLink } from '@/components/ui/button';
import { MainAside } from '@/components/ui/columns';
import { PageHeader } from '@/components/ui/page-header';
import { deskParams } from '@/lib/desk/params';
import { deskFace, deskList, deskTotal } from '@/lib/desk/queries';
import { requireActor } from '@/lib/kernel/session/current';
import { creationsFor } from '@/lib/shell/places';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const total = await deskTotal(await requireActor());
  return { title: total > 0 ? `(${total}) 工作台` : '工作台' };
}

/** 工作台: what the reader's unit must do, by due day; beside it what waits for a signature and for others. */
export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = deskParams(await searchParams);
  const face = await deskFace(actor, params.day);
  if (face.admin) return <AdminDesk moment={face.moment} tasks={face.admin} />;
  const list = await deskList(actor, params);
  return (
    <>
      <PageHeader title="工作台" lead={<DeskLead moment={face.moment} counts={face.counts} />}>
        {creationsFor(actor)
          .filter(({ onDesk }) => onDesk)
          .map(({ href, label }) => (
            <ButtonLink key={href} look="primary" href={href}>
              新建{label}
            </ButtonLink>
          ))}
      </PageHeader>
      {face.board && <BoardSummary summary={face.board} />}
      {(face.counts.total > 0 || !face.board) && <AgendaStrip days={face.agenda} />}
      <div className="desk mt-4">
        <MainAside
          aside={
            <>
              {face.decisions && <Decisions matters={face.decisions} />}
              {face.mayDraft && <Drafts matters={face.drafts} />}
              <Waiting {...face.awaited} />
              <UnitContacts {...face.contacts} />
            </>
          }
        >
          <DeskList list={list} total={face.counts.total} awaited={face.awaited.count} />
        </MainAside>
      </div>
    </>
  );
}
