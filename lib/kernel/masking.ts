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

/** Longest name that is taken for a person's where nothing says whose it is: organisations write themselves out. */
const MOST_OF_A_NAME = 4;

/** Whether a name of which nothing says whose it is, is taken for a person's. */
export const looksPersonal = (name: string): boolean => [...name].length <= MOST_OF_A_NAME;

/** A party's name of which nothing says whose it is, in a list: a person's masked, an organisation's whole (4-2-5). */
export const maskParty = (name: string): string => (looksPersonal(name) ? maskName(name) : maskText(name));

/** The same on the page of a matter: masked only where a mark says that it is about people; its letters keep the name. */
export const partyOnPage = (name: string, flags: readonly string[]): string =>
  looksPersonal(name) && flags.some((flag) => flag === 'MINOR' || flag === 'PRIVACY') ? maskName(name) : name;

/** Identity numbers (18 places) and mobile numbers as they stand in running text, not inside longer numbers or hashes. */
const IDENTITY = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g;

/** A running text with the identity and mobile numbers in it masked: for lists, notices, logs and exports (4-2-5). */
export function maskText(text: string): string {
  if (!/\d{11}/.test(text)) return text;
  return text.replace(IDENTITY, maskIdentity).replace(MOBILE, maskPhone);
}

/** A running text with these people's names masked too, wherever they stand. */
export function maskNames(text: string, names: readonly string[]): string {
  const known = names.filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  return known.reduce((masked, name) => masked.replaceAll(name, maskName(name)), maskText(text));
}
