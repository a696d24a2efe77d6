import type { MeetingPage } from '@/lib/meetings/queries';
import { DecidedItems, MinutesPaper } from './minutes-paper';

/** What one is about to review or sign, whole, above the button. */
export function SigningPaper({ minutes }: { minutes: NonNullable<MeetingPage['minutes']> }) {
  return (
    <>
      <MinutesPaper minutes={minutes} number={null} />
      <DecidedItems minutes={minutes} />
    </>
  );
}
