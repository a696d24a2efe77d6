'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Field, FieldNotes, type FieldProps } from './field';
import { useFieldState } from './form-context';

/** One thing to choose; `group` gathers options of a select under a heading, a disabled one is only shown. */
export type Choice = { value: string; label: string; hint?: string; group?: string; disabled?: boolean };

/** One of many by the browser's own list. Keyed by what was typed: React would otherwise reset a select to its first option. */
export function SelectField(props: FieldProps & { choices: Choice[]; defaultValue?: string; placeholder?: string }) {
  const { choices, defaultValue, placeholder = '请选择', ...field } = props;
  const groups = [...new Set(choices.map((choice) => choice.group))];
  return (
    <Field {...field}>
      {(control, typed) => (
        <select key={typed} {...control} defaultValue={typed ?? defaultValue ?? ''} className="input">
          <option value="">{placeholder}</option>
          {groups.map((group) => (
            <Options key={group ?? ''} group={group} choices={choices.filter((choice) => choice.group === group)} />
          ))}
        </select>
      )}
    </Field>
  );
}

function Options({ group, choices }: { group?: string; choices: Choice[] }) {
  const options = choices.map(({ value, label, disabled }) => (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  ));
  return group ? <optgroup label={group}>{options}</optgroup> : options;
}

/** One of a few, all visible. The first radio carries the field's name as id, where the error summary lands. */
export function RadioGroup(props: FieldProps & { choices: Choice[]; defaultValue?: string }) {
  const { name, label, hint, optional, choices, defaultValue } = props;
  const { id, errors, typed } = useFieldState(name);
  const chosen = typed ?? defaultValue;
  return (
    <fieldset className={classNames('field', errors.length > 0 && 'field-error')}>
      <legend>
        {label}
        {optional && <span className="optional">（选填）</span>}
      </legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      {choices.map((choice, index) => (
        <label key={`${choice.value} ${typed}`} className="option">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === chosen}
            aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A statement to confirm; sent as `on`. */
export function Checkbox(props: { name: string; label: ReactNode; hint?: ReactNode; defaultChecked?: boolean }) {
  const { name, label, hint, defaultChecked } = props;
  const { id, errors, typed } = useFieldState(name);
  const wrong = errors.length > 0;
  return (
    <div className={classNames('field', wrong && 'field-error')}>
      <FieldNotes id={id} errors={errors} />
      <label className="option">
        <input
          key={typed}
          type="checkbox"
          id={id}
          name={name}
          defaultChecked={typed === 'on' || (typed === undefined && defaultChecked)}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
        />
        <span>
          {label}
          {hint && <span className="hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
}
