import 'server-only';
import { log } from './log';

/**
 * Runs the work now and at every interval (milliseconds) as long as the process lives for other reasons; never twice at
 * once. A failure is logged under `what` and tried again next time.
 */
export function repeat(milliseconds: number, work: () => Promise<unknown>, what: string): NodeJS.Timeout {
  let running = false;
  const once = async () => {
    if (running) return;
    running = true;
    await work().catch((error: unknown) => log().error({ error }, `${what} failed`));
    running = false;
  };
  void once();
  return setInterval(once, milliseconds).unref();
}
