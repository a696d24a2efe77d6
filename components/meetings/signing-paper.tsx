import { Section } from '@/components/ui/section';
import type { MeetingPage } from '@/lib/meetings/queries';
import { DecidedItems, MinutesPaper } from './minutes-paper';

/** What one is about to review or sign, whole, above the button. */
export function SigningPaper({ minutes }: { minutes: NonNullable<MeetingPage['minutes']> }) {
  return (
    <>
      <Section title="纪要">
        <MinutesPaper minutes={minutes} number={null} />
      </Section>
      <DecidedItems minutes={minutes} />
    </>
  );
}
