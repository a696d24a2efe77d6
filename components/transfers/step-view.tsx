import type { StepForm } from '@/components/matters/step-form';
import { StepView } from '@/components/matters/step-view';
import { Section } from '@/components/ui/section';
import type { StepPage } from '@/lib/transfers/queries-step';
import { LetterPreviewPanel } from './letter-preview';

/** One step of a transfer as a page; whoever approves reads the letter above the form. */
export function TransferStepView({ page, form }: { page: StepPage; form: StepForm<StepPage> }) {
  return (
    <StepView page={page} form={form}>
      {page.letter && (
        <Section title="移交函">
          <LetterPreviewPanel letter={page.letter} open />
        </Section>
      )}
    </StepView>
  );
}
