import 'server-only';
import { env } from './env';

/** Ends the process when a setting is missing or unsafe: Next would log the error and go on answering 500. */
export function refuseBadSettings(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
