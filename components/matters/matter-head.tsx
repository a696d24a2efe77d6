import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { StateWord, Tag } from '@/components/ui/tag';
import type { DoneWords } from '@/lib/matter-types';
import type { MatterPage } from '@/lib/matters/queries';
import { ClauseTag } from './clause-tag';
import { ConfidentialNote, ConfidentialTags } from './confidential-note';
import { StatusPanel } from './status-panel';

/** What the head shows of a matter's page. */
type HeadPage = Pick<
  MatterPage,
  | 'back'
  | 'number'
  | 'unnumbered'
  | 'title'
  | 'owner'
  | 'state'
  | 'status'
  | 'acts'
  | 'urgent'
  | 'supervised'
  | 'confidential'
>;

type HeadProps = {
  page: HeadPage;
  /** What was just done. */
  done: DoneWords | null;
  /** Beside number and state: from whom to whom, the day of a meeting. */
  route?: string;
  /** In the panel, between the rule and the buttons: an ApprovalBar. */
  children?: ReactNode;
};

/** The head of any matter: what was just done, number and state, what to do until when, and why that day. */
export function MatterHead({ page, done, route, children }: HeadProps) {
  const { status, acts } = page;
  return (
    <>
      <BackLink href={page.back.href}>{page.back.label}</BackLink>
      {done && (
        <Banner tone="done" title={page.number ? `${done.title}（${page.number}）` : done.title}>
          {done.next}
        </Banner>
      )}
      <PageHeader above={<Above page={page} route={route ?? page.owner} />} title={page.title} />
      <StatusPanel
        sentence={status.sentence}
        rule={status.rule}
        clock={status.clock}
        progressWords={status.progressWords}
        why={status.why && whyOf(status.why)}
        primary={
          acts.primary && (
            <ButtonLink look="primary" href={acts.primary.href}>
              {acts.primary.label}
            </ButtonLink>
          )
        }
        links={
          acts.others.length > 0 &&
          acts.others.map((act) => (
            <ButtonLink key={act.event} look="quiet" href={act.href}>
              {act.label}
            </ButtonLink>
          ))
        }
      >
        {children}
      </StatusPanel>
      <ConfidentialNote view={page.confidential} />
    </>
  );
}

/** The reasons with their clause as a link. */
function whyOf({ open, days, basis }: NonNullable<HeadPage['status']['why']>) {
  const lines = basis.map(({ term, text, clause }) => ({
    term,
    text: clause ? (
      <>
        {text} <ClauseTag id={clause} />
      </>
    ) : (
      text
    ),
  }));
  return { open, days, basis: lines };
}

function Above({ page, route }: { page: HeadPage; route: string }) {
  return (
    <>
      <span>{page.number ?? page.unnumbered}</span>
      <StateWord at={page.state.at}>{page.state.words}</StateWord>
      <span className="text-muted">{route}</span>
      {page.urgent && <Tag look="urgent">紧急</Tag>}
      {page.supervised && <Tag look="supervised">督办</Tag>}
      <ConfidentialTags view={page.confidential} />
    </>
  );
}
