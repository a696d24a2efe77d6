import { DayStrip } from '@/components/matters/day-strip';
import { FlowTable } from '@/components/matters/flow-table';
import { LedgerNote } from '@/components/matters/ledger-note';
import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import type { TransferPage } from '@/lib/transfers/queries';

/** 流程跟踪, and a 超期说明 below it for every late step. */
export function TransferFlow({ flow, late }: Pick<TransferPage, 'flow' | 'late'>) {
  return (
    <Section id="flow" title="流程跟踪" fact="耗时按工作日">
      <FlowTable steps={flow} />
      {late.map(({ key, title, words, facts, days }) => (
        <LedgerNote key={key} tone="late">
          <b>{title}</b>　{words}
          <p className="text-muted">{facts}</p>
          <Details summary="期限逐日推算">
            <DayStrip days={days} />
          </Details>
        </LedgerNote>
      ))}
    </Section>
  );
}
