import { LedgerNote } from '@/components/matters/ledger-note';
import { Section } from '@/components/ui/section';
import type { TransferPage } from '@/lib/transfers/queries';

/** 督办 and 催办 on a transfer; nothing when there was none. */
export function TransferReminders({ urges, orders }: Pick<TransferPage, 'urges' | 'orders'>) {
  if (urges.length === 0 && orders.length === 0) return null;
  return (
    <Section id="reminders" title="督办和催办">
      {[...orders, ...urges].map(({ key, title, text, answer }) => (
        <LedgerNote key={key}>
          <b>{title}</b>　{text}
          {answer && <p className="text-ink-2">{answer}</p>}
        </LedgerNote>
      ))}
    </Section>
  );
}
