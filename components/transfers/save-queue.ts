/** Saves after a rest, one at a time. */
export type SaveQueue = {
  /** Something was typed: save once nothing more is for two seconds. */
  touch: () => void;
  /** Somebody else is about to save: nothing more is begun; resolves when what runs has ended, null when nothing does. */
  standAside: () => Promise<void> | null;
  isDirty: () => boolean;
};

const IDLE_MS = 2000;
const RETRY_MS = 5000;

/** A queue over `save`, which answers whether it is done with what was typed; if not, it is tried again. */
export function saveQueue(save: () => Promise<boolean>): SaveQueue {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let dirty = false;

  async function run(): Promise<void> {
    dirty = false;
    if (await save()) return;
    dirty = true;
    plan(RETRY_MS);
  }

  function plan(after: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (running) return plan(IDLE_MS);
      running = run().finally(() => {
        running = null;
      });
    }, after);
  }

  return {
    touch: () => {
      dirty = true;
      plan(IDLE_MS);
    },
    standAside: () => {
      clearTimeout(timer);
      dirty = false;
      return running;
    },
    isDirty: () => dirty,
  };
}
