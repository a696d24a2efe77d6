import type { ReactNode } from 'react';
import type { FormAction } from '@/components/ui/action-form';
import type { StepPage } from '@/lib/matters/queries';

/** The form of one step: its heading, what follows from it, its fields and its button. */
export type StepForm<Page extends StepPage = StepPage> = {
  title: string;
  follows: (page: Page) => string;
  action: FormAction;
  Fields?: (page: Page) => ReactNode;
  submit: string;
  /** A second button, first in line, that asks for more in the same act; none where it answers null. */
  further?: (page: Page) => { name: string; value: string; label: string } | null;
  /** Acts beside the procedure do not depend on the matter's version. */
  beside?: true;
};

/** Forms by step, the name as it stands in the address. */
export type StepForms<Page extends StepPage = StepPage> = Readonly<Record<string, StepForm<Page>>>;
