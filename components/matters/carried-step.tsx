import type { CarriedStep } from '@/lib/matters/queries-carried';
import { LedgerNote } from './ledger-note';
import type { StepForm } from './step-form';
import { StepView } from './step-view';

/** One step as a page; whoever decides on 销号 reads above the form what the lead reported. */
export function CarriedStepView<Page extends CarriedStep>({ page, form }: { page: Page; form: StepForm<Page> }) {
  return (
    <StepView page={page} form={form}>
      {page.achieved && (
        <LedgerNote>
          <b>落实情况</b>　{page.achieved}
        </LedgerNote>
      )}
      {page.given && (
        <LedgerNote tone="late">
          <b>超期说明</b>　{page.given}
        </LedgerNote>
      )}
    </StepView>
  );
}
