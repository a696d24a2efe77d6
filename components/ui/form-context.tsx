'use client';

import { createContext, useContext } from 'react';
import { type FormState, idleForm } from './form-state';

/** The last answer of the surrounding ActionForm. */
export const FormContext = createContext<FormState>(idleForm);

/** What the ids of the surrounding form's fields begin with, where a page holds several forms with the same fields. */
export const FormScope = createContext('');

/** Id, messages and typed text of one field, from the surrounding ActionForm; `typed` is undefined before the first send, `see` what stands in the way. */
export function useFieldState(name: string) {
  const { fields, values, see } = useContext(FormContext);
  const id = `${useContext(FormScope)}${name}`;
  return { id, errors: fields?.[name] ?? [], typed: values?.[name], see: see?.[name] };
}

/** Which boxes of one name are ticked: those given, and after a refusal those that were sent. */
export function useTicked(name: string, given: readonly string[]): readonly string[] {
  const { values } = useContext(FormContext);
  if (!values) return given;
  return values[name]?.split('\n') ?? [];
}
