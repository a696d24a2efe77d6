'use client';

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormColumns } from '@/components/ui/columns';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormContext } from '@/components/ui/form-context';
import { errorsOf, errorTitle, type FormState, idleForm } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { createAndCheck, createAndStay, saveAndCheck, saveAndLeave } from '@/lib/transfers/actions';
import { type Saved, useAutosave } from './autosave';

type DraftFormProps = { start: Saved; idempotencyKey: string; rail: ReactNode; side: ReactNode; children: ReactNode };

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
export function DraftForm({ start, idempotencyKey, rail, side, children }: DraftFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLElement>(null);
  const { saved, note, refusal, touch, standAside } = useAutosave(form, start);
  const [checked, check] = useActionState(saved ? saveAndCheck : createAndCheck, idleForm);
  const [kept, keep] = useActionState(saved ? saveAndLeave : createAndStay, idleForm);
  const answer = useNewer(checked, kept);

  useEffect(() => {
    document.title = errorTitle(document.title, answer);
    if (answer.status === 'refused') summary.current?.focus();
  }, [answer]);

  async function send(event: FormEvent<HTMLFormElement>) {
    const { currentTarget, nativeEvent } = event;
    const running = standAside();
    if (!running) return;
    event.preventDefault();
    event.stopPropagation();
    await running;
    currentTarget.requestSubmit(nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null);
  }

  return (
    <FormContext value={refusal.status === 'refused' ? refusal : answer}>
      <ErrorSummary errors={errorsOf(answer)} ref={summary} />
      <FormColumns rail={<SaveRail rail={rail} note={note} />} side={side}>
        <form ref={form} action={check} onInput={touch} onSubmitCapture={send} aria-label="移送草稿" noValidate>
          {saved && <input type="hidden" name="id" value={saved.id} />}
          {saved && <input type="hidden" name="version" value={saved.version} />}
          {!saved && <input type="hidden" name="_key" value={idempotencyKey} />}
          {children}
          <div className="send-bar" id="check">
            <SubmitButton>核对</SubmitButton>
            <Button formAction={keep}>{saved ? '保存草稿并退出' : '保存草稿'}</Button>
          </div>
        </form>
      </FormColumns>
    </FormContext>
  );
}

const looks = {
  idle: 'text-muted',
  saving: 'text-muted',
  saved: 'text-muted',
  offline: 'font-semibold text-over',
  refused: 'font-semibold text-over',
};

function SaveRail({ rail, note }: { rail: ReactNode; note: { kind: keyof typeof looks; words: string } }) {
  return (
    <>
      {rail}
      <p role="status" className={`mt-3 text-sm ${looks[note.kind]}`}>
        {note.words}
      </p>
    </>
  );
}
