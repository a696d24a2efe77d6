import { AsyncLocalStorage } from 'node:async_hooks';

const clock = new AsyncLocalStorage<number>();

/**
 * Runs work as if it were done at an instant (epoch milliseconds). Only the demonstration's story and tests tell
 * yesterday's events this way; an architecture test keeps every other file from importing this one.
 */
export function replayAt<Result>(at: number, work: () => Promise<Result>): Promise<Result> {
  return clock.run(at, work);
}

/** The instant being replayed, or undefined in ordinary life. */
export function replayedAt(): number | undefined {
  return clock.getStore();
}
