'use client';

import { Field, type FieldProps } from './field';

/** Files sent together with their form, by the browser's own picker. `accept` lists extensions, such as '.pdf,.docx'. */
export function FileField({ accept, multiple, ...field }: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field {...field}>
      {(control) => <input {...control} type="file" accept={accept} multiple={multiple} className="input" />}
    </Field>
  );
}
