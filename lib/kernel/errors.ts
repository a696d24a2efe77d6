/** Messages per field name, shown beside the field. */
export type FieldMessages = Record<string, string[]>;

/** Why a command did not happen. An expected answer, not an exception. */
export type Refusal = {
  refused: true;
  code: 'SIGNED_OUT' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'RULE' | 'STALE' | 'LIMIT';
  /** Chinese, names the remedy. */
  message: string;
  fields?: FieldMessages;
  /** By field: the matter that stands in the way, for whoever may see it. */
  see?: Record<string, Seen>;
};

/** A matter to look at, as a link. */
export type Seen = { href: string; label: string };

export type Done<Result> = { refused: false; result: Result };
export type Outcome<Result> = Refusal | Done<Result>;

/** A refusal with its words. */
export function refuse(code: Refusal['code'], message: string, fields?: FieldMessages): Refusal {
  return { refused: true, code, message, fields };
}

/** A refusal of one field under the rules of a clause. */
export function refuseField(field: string, message: string): Refusal {
  return refuse('RULE', message, { [field]: [message] });
}

export const STALE: Refusal = refuse('STALE', '该事项已被处理，请刷新后再办理。');
export const NOT_FOUND: Refusal = refuse('NOT_FOUND', '没有找到该事项，或者您无权查看。');
export const SIGNED_OUT: Refusal = refuse('SIGNED_OUT', '登录已失效，请重新登录。');
export const FORBIDDEN: Refusal = refuse('FORBIDDEN', '您的岗位不能办理这一步。');

/** Thrown inside a transaction to roll it back and answer with the refusal. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
