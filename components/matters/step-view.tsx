import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import type { StepPage } from '@/lib/matters/queries';
import { SheetAbove } from './letter-sheet';
import { LateReason } from './step-fields';
import type { StepForm } from './step-form';
import { StepGround } from './step-ground';

type Named = Pick<StepPage, 'href' | 'number' | 'unnumbered' | 'title'>;

/** The matter's name above a step's form, with the way back. */
export function StepHeader({ page, title, lead }: { page: Named; title: string; lead?: string }) {
  const above = (
    <>
      <span>{page.number ?? page.unnumbered}</span>
      <span className="text-muted">{page.title}</span>
    </>
  );
  return (
    <>
      <BackLink href={page.href}>返回事项</BackLink>
      <PageHeader above={above} title={title} lead={lead} />
    </>
  );
}

type ViewProps<Page extends StepPage> = { page: Page; form: StepForm<Page>; children?: ReactNode };

/** One step as a page: what follows, the letter it issues, the fields, one button. `children` stand above. */
export function StepView<Page extends StepPage>({ page, form, children }: ViewProps<Page>) {
  const { Fields, beside, submit } = form;
  const further = form.further?.(page);
  const hidden = { id: page.id, ...(!beside && { version: String(page.version) }) };
  return (
    <>
      <StepHeader page={page} title={form.title} lead={form.follows(page)} />
      <div className="step-columns">
        <div className="min-w-0">
          {children}
          <SheetAbove sheet={page.letter ?? null} title="预览" />
          <ActionForm action={form.action} hidden={hidden} label={form.title} idempotencyKey={crypto.randomUUID()}>
            {Fields?.(page)}
            <LateReason lateSince={page.lateSince} lateReason={page.lateReason} />
            <div className="send-bar">
              {further && (
                <SubmitButton name={further.name} value={further.value}>
                  {further.label}
                </SubmitButton>
              )}
              <SubmitButton look={further ? 'plain' : 'primary'}>{submit}</SubmitButton>
              <ButtonLink look="quiet" href={page.href}>
                返回
              </ButtonLink>
            </div>
          </ActionForm>
        </div>
        <StepGround page={page} />
      </div>
    </>
  );
}

/** The step is not the reader's to take now: somebody was faster, it is another's turn, or `why`. */
export function StepClosed({ page, title, why }: { page: Named; title: string; why?: string }) {
  return (
    <>
      <StepHeader page={page} title={title} />
      <EmptyState title="这一步现在不能办理">
        {why ?? '事项可能已由他人办理，或者不由您的岗位办理。'}
        <a href={page.href}>查看事项现在的状态</a>
      </EmptyState>
    </>
  );
}
