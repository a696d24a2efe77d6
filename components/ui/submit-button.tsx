'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClass } from './button';

/**
 * Sends the form it stands in and cannot be pressed twice while the answer is on its way.
 * Without JavaScript it is an ordinary submit button; the idempotency key then guards the double click.
 * `name` and `value` tell the action which of several buttons was pressed.
 */
export function SubmitButton(props: {
  children: ReactNode;
  look?: ButtonLook;
  small?: boolean;
  name?: string;
  value?: string;
  pendingLabel?: string;
}) {
  const { pending } = useFormStatus();
  const { children, look = 'primary', small, pendingLabel = '正在提交…', name, value } = props;
  return (
    <button type="submit" name={name} value={value} disabled={pending} className={buttonClass({ look, small })}>
      {pending ? pendingLabel : children}
    </button>
  );
}
