import { Section } from '@/components/ui/section';
import type { MeetingPage } from '@/lib/meetings/queries';
import { MinutesChanges } from './minutes-changes';
import { DecidedItems, MinutesPaper } from './minutes-paper';

type Minutes = NonNullable<MeetingPage['minutes']>;

/** What one is about to review or sign, whole, above the button. */
export function SigningPaper({ minutes, changes }: Pick<MeetingPage, 'changes'> & { minutes: Minutes }) {
  return (
    <>
      <MinutesChanges changes={changes} />
      <Section title="纪要">
        <MinutesPaper minutes={minutes} number={null} />
      </Section>
      <DecidedItems minutes={minutes} />
    </>
  );
}
