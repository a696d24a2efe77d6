'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { idleForm } from '@/components/ui/form-state';
import { createQuietly, saveQuietly } from '@/lib/transfers/actions';
import { NOTHING, refused, SAVING, unanswered } from './save-note';
import { saveQueue } from './save-queue';

/** The draft as it was saved last; null before the first time. */
export type Saved = { id: string; version: number } | null;

const isSaved = (value: unknown): value is NonNullable<Saved> =>
  typeof value === 'object' && value !== null && 'id' in value && 'version' in value;

const clock = new Intl.DateTimeFormat('zh-CN', { timeStyle: 'short', timeZone: 'Asia/Shanghai', hourCycle: 'h23' });
const countedFrom = (data: FormData) => `${data.get('heldOn')} ${data.get('urgent')}`;

/**
 * Saves a form as one types. The first save creates the draft under the form's own key and gives the page the
 * draft's address; a network failure, a server's fault and an expired sign-in are told apart and tried again; a
 * refusal is said and shown at its fields.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, start: Saved) {
  const [saved, setSaved] = useState(start);
  const [note, setNote] = useState(NOTHING);
  const [refusal, setRefusal] = useState(idleForm);
  const router = useRouter();
  const last = useRef({ saved: start, failed: false, counted: '' });

  async function save(): Promise<boolean> {
    const { current } = last;
    if (!form.current) return true;
    const data = new FormData(form.current);
    setNote(SAVING);
    const answer = await (current.saved ? saveQuietly : createQuietly)(idleForm, data).catch((error: unknown) => {
      current.failed = true;
      setNote(unanswered(error));
    });
    if (!answer) return false;
    if (!isSaved(answer.result)) {
      const { note, again } = refused(answer);
      setRefusal(again ? idleForm : { ...answer, values: undefined });
      setNote(note);
      return !again;
    }
    return keep(answer.result, data);
  }

  function keep(result: NonNullable<Saved>, data: FormData): boolean {
    const { current } = last;
    const first = current.saved === null;
    // After a broken first attempt the key answers as it did then: what was typed since is saved once more.
    const again = first && current.failed;
    const moved = current.counted !== countedFrom(data);
    last.current = { saved: result, failed: false, counted: countedFrom(data) };
    flushSync(() => {
      setSaved(result);
      setRefusal(idleForm);
      setNote({ kind: 'quiet', words: `已于${clock.format()}自动保存` });
    });
    if (first) window.history.replaceState(null, '', `/transfers/${result.id}/edit`);
    // The sender's clock follows its day; a page that began as new has another address now and stays as it is.
    if (start && moved) router.refresh();
    return !again;
  }

  const [queue] = useState(() => saveQueue(save));
  useEffect(() => {
    if (form.current) last.current.counted = countedFrom(new FormData(form.current));
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [form, queue]);

  return { saved, note, refusal, queue };
}
