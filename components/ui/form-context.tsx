'use client';

import { createContext, useContext } from 'react';
import { type FormState, idleForm } from './form-state';

/** The last answer of the surrounding ActionForm. */
export const FormContext = createContext<FormState>(idleForm);

/** Messages and typed text of one field, from the surrounding ActionForm; `typed` is undefined before the first send. */
export function useFieldState(name: string): { errors: string[]; typed: string | undefined } {
  const state = useContext(FormContext);
  return { errors: state.fields?.[name] ?? [], typed: state.values?.[name] };
}
