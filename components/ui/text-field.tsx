'use client';

import type { HTMLInputAutoCompleteAttribute } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';

type TextProps = FieldProps & {
  defaultValue?: string;
  type?: 'text' | 'password' | 'tel' | 'number' | 'search' | 'datetime-local' | 'time';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'numeric' | 'tel';
  maxLength?: number;
  /** Short answers get a short box. */
  narrow?: boolean;
  /** Known answers, offered while typing and never forced. */
  suggestions?: string[];
};

/** One line of text. A password is never shown again after a refusal. */
export function TextField({ defaultValue, type = 'text', narrow, suggestions, ...rest }: TextProps) {
  const { name, label, hint, optional, ...input } = rest;
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control, typed) => (
        <>
          <input
            {...control}
            {...input}
            type={type}
            list={suggestions && `${name}-list`}
            defaultValue={type === 'password' ? undefined : (typed ?? defaultValue)}
            className={classNames('input', narrow && 'max-w-60')}
          />
          {suggestions && (
            <datalist id={`${name}-list`}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ defaultValue, rows = 3, ...field }: FieldProps & { defaultValue?: string; rows?: number }) {
  return (
    <Field {...field}>
      {(control, typed) => <textarea {...control} rows={rows} defaultValue={typed ?? defaultValue} className="input" />}
    </Field>
  );
}

/** A calendar date by the browser's own control; value, `min` and `max` are 'YYYY-MM-DD'. */
export function DateField(props: FieldProps & { defaultValue?: string; min?: string; max?: string }) {
  const { defaultValue, min, max, ...field } = props;
  return (
    <Field {...field}>
      {(control, typed) => (
        <input
          {...control}
          type="date"
          min={min}
          max={max}
          defaultValue={typed ?? defaultValue}
          className="input max-w-60"
        />
      )}
    </Field>
  );
}
