import { SheetAbove } from '@/components/matters/letter-sheet';
import type { StepForm } from '@/components/matters/step-form';
import { StepClosed, StepView } from '@/components/matters/step-view';
import type { PaperStep } from '@/lib/bulletins/queries-step';

/** Steps on which the paper itself is decided: it lies open above the form. */
const DECIDING = ['submit', 'approve', 'issue', 'returnDraft', 'sendBack'];

/** One step of a paper as a page. */
export function PaperStepView({ page, form, step }: { page: PaperStep; form: StepForm<PaperStep>; step: string }) {
  if (!page.offered) return <StepClosed page={page} title={form.title} />;
  return (
    <StepView page={page} form={form}>
      {DECIDING.includes(step) && <SheetAbove sheet={page.preview} title={step === 'submit' ? '预览' : undefined} />}
    </StepView>
  );
}
