'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Banner } from './banner';
import { ErrorSummary } from './error-summary';
import { FormContext, FormScope } from './form-context';
import { errorsOf, errorTitle, type FormState, idleForm } from './form-state';

/** A server action of a form. It must be passed as it is (not wrapped), so that the form posts without JavaScript. */
export type FormAction = (prev: FormState, data: FormData) => Promise<FormState>;

/**
 * A form over a server action. On refusal the error summary stands first and takes focus, the page title begins
 * with 错误：, and the fields show their messages and what was typed. `idempotencyKey` is sent as `_key`,
 * and once answered a fresh one. `id` also stands before the ids of the fields, for pages that hold several forms
 * with the same fields.
 * `permalink` is the address to land on when JavaScript is off and the form is shown on several pages.
 */
export function ActionForm(props: {
  action: FormAction;
  children: ReactNode;
  idempotencyKey?: string;
  permalink?: string;
  hidden?: Record<string, string>;
  label?: string;
  id?: string;
}) {
  const [state, send] = useActionState(props.action, idleForm, props.permalink);
  const scope = props.id ? `${props.id}-` : '';
  const summary = useRef<HTMLElement>(null);

  useEffect(() => {
    document.title = errorTitle(document.title, state);
    if (state.status === 'refused') summary.current?.focus();
  }, [state]);

  return (
    <FormContext value={state}>
      <form action={send} aria-label={props.label} id={props.id} noValidate>
        <ErrorSummary errors={errorsOf(state, scope)} ref={summary} />
        {state.status === 'done' && state.message && <Banner tone="done">{state.message}</Banner>}
        {props.idempotencyKey && <input type="hidden" name="_key" value={state.key ?? props.idempotencyKey} />}
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormScope value={scope}>{props.children}</FormScope>
      </form>
    </FormContext>
  );
}
