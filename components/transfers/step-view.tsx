import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { StepPage } from '@/lib/transfers/queries-step';
import { LetterPreviewPanel } from './letter-preview';
import { LateReason } from './step-fields';
import type { StepForm } from './steps';

/** The matter's name above a step's form, with the way back. */
export function StepHeader({ page, title, lead }: { page: StepPage; title: string; lead?: string }) {
  return (
    <>
      <BackLink href={`/transfers/${page.id}`}>返回事项</BackLink>
      <PageHeader above={<Name page={page} />} title={title} lead={lead} />
    </>
  );
}

function Name({ page }: { page: StepPage }) {
  return (
    <>
      <span>{page.number ?? '未编号'}</span>
      <span className="text-muted">{page.title}</span>
    </>
  );
}

/** One step of a transfer as a page: what follows, the fields, one button. */
export function StepView({ page, form }: { page: StepPage; form: StepForm }) {
  const { Fields, beside, submit } = form;
  const hidden = { id: page.id, ...(!beside && { version: String(page.version) }) };
  return (
    <div className="max-w-[640px]">
      <StepHeader page={page} title={form.title} lead={form.follows(page)} />
      {page.letter && (
        <Section title="移交函">
          <LetterPreviewPanel letter={page.letter} open />
        </Section>
      )}
      <ActionForm action={form.action} hidden={hidden} label={form.title} idempotencyKey={crypto.randomUUID()}>
        {Fields && <Fields {...page} />}
        <LateReason lateSince={page.lateSince} lateReason={page.lateReason} />
        <div className="send-bar">
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink look="quiet" href={`/transfers/${page.id}`}>
            返回
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  );
}

/** The step is not the reader's to take now: somebody was faster, or it is another's turn. */
export function StepClosed({ page, title }: { page: StepPage; title: string }) {
  return (
    <>
      <StepHeader page={page} title={title} />
      <EmptyState title="这一步现在不能办理">
        事项可能已由他人办理，或者不由您的岗位办理。<a href={`/transfers/${page.id}`}>查看事项现在的状态</a>
      </EmptyState>
    </>
  );
}
