import { ClauseTag } from '@/components/matters/clause-tag';
import { ConfidentialNote, ConfidentialTags } from '@/components/matters/confidential-note';
import { LedgerNote } from '@/components/matters/ledger-note';
import { StatusPanel } from '@/components/matters/status-panel';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { StateWord, Tag } from '@/components/ui/tag';
import type { DoneWords } from '@/lib/matter-types';
import type { TransferPage } from '@/lib/transfers/queries';

/** The head of a transfer: what was just done, number, state and route, what to do until when, and why that day. */
export function TransferHead({ page, done }: { page: TransferPage; done: DoneWords | null }) {
  const { status, acts } = page;
  return (
    <>
      <BackLink href="/transfers">案件移送</BackLink>
      {done && (
        <Banner tone="done" title={page.number ? `${done.title}（${page.number}）` : done.title}>
          {done.next}
        </Banner>
      )}
      <PageHeader above={<Above page={page} />} title={page.title} />
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
      />
      <ConfidentialNote view={page.confidential} />
      {page.returned && (
        <LedgerNote>
          <b>审批退回</b>　{page.returned}
        </LedgerNote>
      )}
    </>
  );
}

/** The reasons with their clause as a link. */
function whyOf({ open, days, basis }: NonNullable<TransferPage['status']['why']>) {
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

function Above({ page }: { page: TransferPage }) {
  return (
    <>
      <span>{page.number ?? '未编号'}</span>
      <StateWord at={page.state.at}>{page.state.words}</StateWord>
      <span className="text-muted">
        {page.from} → {page.to}
      </span>
      {page.urgent && <Tag look="urgent">紧急</Tag>}
      {page.supervised && <Tag look="supervised">督办</Tag>}
      <ConfidentialTags view={page.confidential} />
    </>
  );
}
