import type { Metadata } from 'next';
import { Trial } from '@/components/rulebook/trial';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { calculator } from '@/lib/clauses/queries';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: '期限计算器' };

/** 期限计算器: any rule, any start; the day it is due and why. Prints on one sheet. */
export default async function CalculatorPage({ searchParams }: Props) {
  await requireActor();
  const { form, choices, result, covered } = await calculator(await searchParams);
  return (
    <>
      <BackLink href="/rulebook">条款与期限</BackLink>
      <PageHeader title="期限计算器" lead={covered} />
      <Section title="推算" fact={choices.find(({ value }) => value === form.rule)?.label}>
        <Trial action="/rulebook/calculator" form={form} choices={choices} result={result} explained />
      </Section>
    </>
  );
}
