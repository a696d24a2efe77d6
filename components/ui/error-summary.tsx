import type { Ref } from 'react';
import type { FormError } from './form-state';

/**
 * What must be corrected, above everything, each message a link to its field in the same words as at the field.
 * Renders nothing without errors. Takes focus: by `ref` with JavaScript, by autofocus without.
 */
export function ErrorSummary({ errors, ref }: { errors: FormError[]; ref?: Ref<HTMLElement> }) {
  if (errors.length === 0) return null;
  const heading = errors.some((error) => error.field) ? `有 ${errors.length} 处需要修改` : '未能提交';
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to announce a refusal
    <section ref={ref} className="error-summary takes-focus" role="alert" tabIndex={-1} autoFocus aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  );
}
