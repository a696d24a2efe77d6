/**
 * What a server action hands back to its form.
 * `fields` are messages by field name; `values` are the texts that were typed, so that a refusal loses nothing:
 * React resets a form after its action, therefore a refused action must return them.
 */
export type FormState = {
  status: 'idle' | 'refused' | 'done';
  message?: string;
  /** The refusal's code, for scripts such as autosave. */
  code?: string;
  fields?: Record<string, string[]>;
  /** By field: what stands in the way, to look at. */
  see?: Record<string, { href: string; label: string }>;
  values?: Record<string, string>;
  /** The next submission's idempotency key. */
  key?: string;
  /** The command's answer, for forms that show it. */
  result?: unknown;
};

/** The state of a form nobody has sent yet. */
export const idleForm: FormState = { status: 'idle' };

/** One message of the error summary; without `field` it concerns the whole form. */
export type FormError = { field?: string; message: string };

/**
 * Every message of a refused form, in the order of its fields, ready for ErrorSummary; `scope` stands before the
 * fields' ids. Empty when not refused.
 */
export function errorsOf(state: FormState, scope = ''): FormError[] {
  if (state.status !== 'refused') return [];
  const fields = Object.entries(state.fields ?? {}).flatMap(([field, messages]) =>
    messages.map((message) => ({ field: `${scope}${field}`, message })),
  );
  if (fields.length > 0) return fields;
  return [{ message: state.message ?? '提交未成功，请稍后重试' }];
}

/** The page title with 错误： before it when the form was refused, as screen readers announce the title first. */
export function errorTitle(title: string, state: FormState): string {
  const bare = title.replace(/^错误：/, '');
  return state.status === 'refused' ? `错误：${bare}` : bare;
}
