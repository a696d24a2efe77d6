import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import type { MatterPage } from '@/lib/matters/queries';
import { DayStrip } from './day-strip';
import { FlowTable } from './flow-table';
import { LedgerNote } from './ledger-note';

/** 流程跟踪, and a 超期说明 below it for every late step. */
export function MatterFlow({ flow, late }: Pick<MatterPage, 'flow' | 'late'>) {
  return (
    <Section id="flow" title="流程跟踪">
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

/** 督办 and 催办; nothing when there was none. */
export function MatterReminders({ urges, orders }: Pick<MatterPage, 'urges' | 'orders'>) {
  if (urges.length === 0 && orders.length === 0) return null;
  return (
    <Section id="reminders" title="督办和催办">
      {[...orders, ...urges].map(({ key, title, text, answer, href }) => (
        <LedgerNote key={key}>
          <b>{href ? <a href={href}>{title}</a> : title}</b>　{text}
          {answer && <p className="text-ink-2">{answer}</p>}
        </LedgerNote>
      ))}
    </Section>
  );
}
