'use client';

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormColumns } from '@/components/ui/columns';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormContext } from '@/components/ui/form-context';
import { errorsOf, errorTitle, type FormState, idleForm } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { createAndCheck, createAndStay, saveAndCheck, saveAndLeave, saveAndStay } from '@/lib/transfers/actions';
import { type DraftStep, draftSteps } from '@/lib/transfers/draft-steps';
import type { DraftFields } from '@/lib/transfers/schemas';
import { type Saved, useAutosave } from './autosave';
import { DraftRail } from './draft-side';
import type { SaveNote } from './save-note';

type DraftFormProps = {
  start: Saved;
  idempotencyKey: string;
  /** What the steps at the left are computed with, besides what is typed. */
  slots: readonly string[];
  senderId: string;
  steps: DraftStep[];
  side: ReactNode;
  children: ReactNode;
};

/** What stands in the form now, as far as the steps ask for it. */
function typedDraft(form: HTMLFormElement): DraftFields {
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '');
  const texts = Object.fromEntries(entries);
  return { ...texts, inProgress: texts.inProgress === 'on' } as DraftFields;
}

/** The newer of two answers: whichever changed last. */
function useNewer(a: FormState, b: FormState): FormState {
  const [seen, setSeen] = useState({ a, b, last: b.status === 'idle' ? a : b });
  if (seen.a !== a) setSeen({ a, b, last: a });
  else if (seen.b !== b) setSeen({ a, b, last: b });
  return seen.last;
}

/**
 * The form of a draft: steps at the left, own clock at the right, saved as one types. 核对 saves and leads to the
 * check, 保存草稿 saves and stays; both work without JavaScript.
 */
export function DraftForm({ start, idempotencyKey, slots, senderId, steps, side, children }: DraftFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLElement>(null);
  const { saved, note, refusal, queue } = useAutosave(form, start);
  const [checked, check] = useActionState(saved ? saveAndCheck : createAndCheck, idleForm);
  const staying = saved ? saveAndStay : createAndStay;
  const [kept, keep] = useActionState(start ? saveAndLeave : staying, idleForm);
  const [typed, setTyped] = useState<DraftFields | null>(null);
  const shown = typed ? draftSteps(typed, slots, senderId) : steps;
  const answer = useNewer(checked, kept);

  useEffect(() => {
    document.title = errorTitle(document.title, answer);
    if (answer.status === 'refused') summary.current?.focus();
  }, [answer]);

  function change(event: FormEvent<HTMLFormElement>) {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
    setTyped(typedDraft(event.currentTarget));
    queue.touch();
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    const { currentTarget, nativeEvent } = event;
    const running = queue.standAside();
    if (!running) return;
    event.preventDefault();
    event.stopPropagation();
    await running;
    currentTarget.requestSubmit(nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null);
  }

  return (
    <FormContext value={refusal.status === 'refused' ? refusal : answer}>
      <ErrorSummary errors={errorsOf(answer)} ref={summary} />
      <FormColumns rail={<SaveRail steps={shown} note={note} />} side={side}>
        <form ref={form} action={check} onInput={change} onSubmitCapture={send} aria-label="移送草稿" noValidate>
          {saved && <input type="hidden" name="id" value={saved.id} />}
          {saved && <input type="hidden" name="version" value={saved.version} />}
          {!saved && <input type="hidden" name="_key" value={idempotencyKey} />}
          {children}
          <div className="send-bar" id="check">
            <SubmitButton>核对</SubmitButton>
            <Button formAction={keep}>{start ? '保存草稿并退出' : '保存草稿，上传材料'}</Button>
          </div>
        </form>
      </FormColumns>
    </FormContext>
  );
}

function SaveRail({ steps, note }: { steps: DraftStep[]; note: SaveNote }) {
  const look = note.kind === 'alarm' ? 'font-semibold text-over' : 'text-muted';
  return (
    <>
      <DraftRail steps={steps} />
      <p role="status" className={`mt-3 text-sm ${look}`}>
        {note.words}
      </p>
      {note.signIn && (
        <a href="/sign-in" target="_blank" rel="noopener">
          在新窗口登录
        </a>
      )}
    </>
  );
}
