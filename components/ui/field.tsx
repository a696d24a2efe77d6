'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { useFieldState } from './form-context';

/** What every field of a form says about itself. `name` is also its id (behind the form's scope), so that the error summary can link to it. */
export type FieldProps = { name: string; label: string; hint?: ReactNode; optional?: boolean };

/** What Field hands to its control. */
export type ControlProps = {
  id: string;
  name: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
  'aria-required': true | undefined;
};

/** Label, hint, error, control: the fixed order of one field. The error comes from the surrounding ActionForm. */
export function Field(props: FieldProps & { children: (control: ControlProps, typed?: string) => ReactNode }) {
  const { name, label, hint, optional, children } = props;
  const { id, errors, typed, see } = useFieldState(name);
  const wrong = errors.length > 0;
  const control: ControlProps = {
    id,
    name,
    'aria-invalid': wrong || undefined,
    'aria-describedby': describedBy(id, hint, wrong),
    'aria-required': optional ? undefined : true,
  };
  return (
    <div className={classNames('field', wrong && 'field-error')}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional">（选填）</span>}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} see={see} />
      {children(control, typed)}
    </div>
  );
}

type NotesProps = { id: string; hint?: ReactNode; errors: string[]; see?: { href: string; label: string } };

/** Hint and messages of a field, with the ids that describedBy names; `see`: what stands in the way. */
export function FieldNotes({ id, hint, errors, see }: NotesProps) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p className="error" id={`${id}-error`}>
          <span className="sr-only">错误：</span>
          {errors.join('；')}
          {see && (
            <>
              ：<a href={see.href}>{see.label}</a>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** Ids for aria-describedby: the hint, then the error, whichever is there. */
export function describedBy(id: string, hint: ReactNode, wrong: boolean): string | undefined {
  return classNames(!!hint && `${id}-hint`, wrong && `${id}-error`);
}
