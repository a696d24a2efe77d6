import type { MinutesItem } from './minutes-items';

/** A field of minutes that a correction changed: the words they share before and after, and the middle that differs. */
export type FieldChange = { field: ComparedField; head: string; before: string; after: string; tail: string };

/** An item of two versions: added, taken out, or changed in these fields. */
export type ItemChange = { key: string; heading: string; kind: 'ADDED' | 'REMOVED' | 'CHANGED'; fields: FieldChange[] };

export type ComparedField = 'heading' | 'content' | 'leadUnitId' | 'coUnitIds' | 'dueOn' | 'deliverable';

const FIELDS: readonly ComparedField[] = ['heading', 'content', 'leadUnitId', 'coUnitIds', 'dueOn', 'deliverable'];
/** Fields that are one value: shown whole, not as the letters in which they differ. */
const WHOLE: readonly ComparedField[] = ['leadUnitId', 'coUnitIds', 'dueOn'];

/** How many characters two texts share from their beginning. */
function shared(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

/** Where two texts differ: what they share in front and behind, and the middles. Characters are never cut. */
export function middle(before: string, after: string): Omit<FieldChange, 'field'> {
  const [old, now] = [[...before], [...after]];
  const front = shared(old, now);
  const [oldRest, nowRest] = [old.slice(front), now.slice(front)];
  const back = shared([...oldRest].reverse(), [...nowRest].reverse());
  const text = (chars: readonly string[]) => chars.join('');
  return {
    head: text(old.slice(0, front)),
    before: text(oldRest.slice(0, oldRest.length - back)),
    after: text(nowRest.slice(0, nowRest.length - back)),
    tail: text(oldRest.slice(oldRest.length - back)),
  };
}

/**
 * What a correction of minutes changed, item by item and field by field, in the order of the later version and then
 * what it left out (1-4-7). `words` gives a field of an item as the paper prints it.
 */
export function compareMinutes(
  before: readonly MinutesItem[],
  after: readonly MinutesItem[],
  words: (item: MinutesItem, field: ComparedField) => string,
): ItemChange[] {
  const old = new Map(before.map((item) => [item.key, item]));
  const kept = after.flatMap((item): ItemChange[] => {
    const { key, heading } = item;
    const was = old.get(key);
    old.delete(key);
    if (!was) return [{ key, heading, kind: 'ADDED', fields: whole(item, words, 'after') }];
    const fields = FIELDS.filter((field) => words(was, field) !== words(item, field)).map((field) =>
      changed(field, words(was, field), words(item, field)),
    );
    return fields.length > 0 ? [{ key, heading, kind: 'CHANGED', fields }] : [];
  });
  const gone = [...old.values()].map((item): ItemChange => {
    return { key: item.key, heading: item.heading, kind: 'REMOVED', fields: whole(item, words, 'before') };
  });
  return [...kept, ...gone];
}

const changed = (field: ComparedField, before: string, after: string): FieldChange =>
  WHOLE.includes(field) ? { field, head: '', before, after, tail: '' } : { field, ...middle(before, after) };

/** Every field of an item that stands in one version only. */
function whole(
  item: MinutesItem,
  words: (item: MinutesItem, field: ComparedField) => string,
  side: 'before' | 'after',
): FieldChange[] {
  const none = { head: '', before: '', after: '', tail: '' };
  return FIELDS.filter((field) => field !== 'heading' && words(item, field) !== '').map((field) => ({
    ...none,
    field,
    [side]: words(item, field),
  }));
}
