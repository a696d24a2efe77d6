'use client';

import { useState } from 'react';
import { FieldNotes } from '@/components/ui/field';
import { useFieldState } from '@/components/ui/form-context';

type Choice = { value: string; label: string; hint?: string };

/** Several of a list; what was chosen stays after a refusal. Sent under one name, once for every choice. */
export function CheckList(props: { name: string; label: string; hint?: string; choices: Choice[]; chosen?: string[] }) {
  const { name, label, hint, choices } = props;
  const { id, errors } = useFieldState(name);
  const [chosen, choose] = useState<readonly string[]>(props.chosen ?? []);
  const flip = (value: string) =>
    choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className={errors.length > 0 ? 'field field-error' : 'field'}>
      <legend>{label}</legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <div className={choices.length > 8 ? 'sm:columns-2' : undefined}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="option">
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={() => flip(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
