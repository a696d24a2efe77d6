/** An identity number or credit code with its middle hidden: first three and last three stay (370************23X). */
export function maskIdentity(text: string): string {
  if (text.length <= 6) return '*'.repeat(text.length);
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 6)}${text.slice(-3)}`;
}

/** A phone number with its middle hidden (138****0000). */
export function maskPhone(text: string): string {
  if (text.length < 7) return '*'.repeat(text.length);
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`;
}

/** A person's name with the given name hidden (张*); organisations are shown whole. */
export function maskName(name: string): string {
  return name.length === 0 ? '' : `${name.slice(0, 1)}${'*'.repeat(Math.max(1, [...name].length - 1))}`;
}
