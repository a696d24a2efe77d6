import { RateBar, rateInWords } from '@/components/matters/unit-bars';
import type { RateView } from './figures';

/** Kept in time of what fell due, as a link to what fell due; `bar` draws it. Under five there is no rate. */
export function Rate({ rate: { kept, due }, bar }: { rate: RateView; bar?: boolean }) {
  const words = bar ? <RateBar kept={kept.count} of={due.count} /> : rateInWords(kept.count, due.count);
  if (due.count === 0) return <span className="text-muted">—</span>;
  return (
    <a className="text-ink no-underline hover:underline" href={due.href}>
      {words}
    </a>
  );
}
