'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FormState } from '@/components/ui/form-state';
import { createQuietly, saveQuietly } from '@/lib/transfers/actions';

/** The draft as it was saved last; null before the first time. */
export type Saved = { id: string; version: number } | null;

/** What the page says of its own saving. */
export type SaveNote = { kind: 'idle' | 'saving' | 'saved' | 'offline' | 'refused'; words: string };

const IDLE_MS = 2000;
const RETRY_MS = 5000;
const idle: FormState = { status: 'idle' };

const isSaved = (value: unknown): value is NonNullable<Saved> =>
  typeof value === 'object' && value !== null && 'id' in value && 'version' in value;

const clock = new Intl.DateTimeFormat('zh-CN', { timeStyle: 'short', timeZone: 'Asia/Shanghai', hourCycle: 'h23' });

/**
 * Saves a form two seconds after the last keystroke, one save at a time. The first save creates the draft under the
 * form's own key and gives the page the draft's address; a network failure is said and tried again.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, start: Saved) {
  const [saved, setSaved] = useState(start);
  const [note, setNote] = useState<SaveNote>({ kind: 'idle', words: '' });
  const [refusal, setRefusal] = useState<FormState>(idle);
  const live = useRef({ saved: start, timer: 0, running: null as Promise<void> | null, dirty: false, failed: false });

  async function save(): Promise<void> {
    const now = live.current;
    if (!form.current) return;
    const data = new FormData(form.current);
    now.dirty = false;
    setNote({ kind: 'saving', words: '正在保存…' });
    try {
      const answer = await (now.saved ? saveQuietly : createQuietly)(idle, data);
      settle(answer);
    } catch {
      now.failed = true;
      now.dirty = true;
      setNote({ kind: 'offline', words: '网络中断，内容尚未保存，稍后自动重试' });
      schedule(RETRY_MS);
    }
  }

  function settle(answer: FormState): void {
    const now = live.current;
    if (answer.status === 'refused' || !isSaved(answer.result)) {
      setRefusal({ ...answer, values: undefined });
      setNote({
        kind: 'refused',
        words: `尚未保存：${Object.values(answer.fields ?? {})[0]?.[0] ?? answer.message ?? ''}`,
      });
      return;
    }
    const first = now.saved === null;
    now.saved = answer.result;
    // After a broken first attempt the key answers as it did then: what was typed since is saved now.
    if (first && now.failed) schedule(0);
    now.failed = false;
    flushSync(() => {
      setSaved(now.saved);
      setRefusal(idle);
      setNote({ kind: 'saved', words: `已于${clock.format()}自动保存` });
    });
    if (first) window.history.replaceState(null, '', `/transfers/${answer.result.id}/edit`);
  }

  function schedule(after: number): void {
    window.clearTimeout(live.current.timer);
    live.current.timer = window.setTimeout(() => {
      if (live.current.running) return schedule(IDLE_MS);
      live.current.running = save().finally(() => {
        live.current.running = null;
      });
    }, after);
  }

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (live.current.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.clearTimeout(live.current.timer);
    };
  }, []);

  return {
    saved,
    note,
    refusal,
    /** Something was typed. */
    touch: () => {
      live.current.dirty = true;
      schedule(IDLE_MS);
    },
    /** The form is about to be sent: no save may run beside it. Null when none does. */
    standAside: (): Promise<void> | null => {
      window.clearTimeout(live.current.timer);
      live.current.dirty = false;
      return live.current.running;
    },
  };
}
