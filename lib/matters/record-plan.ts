/**
 * How a field stands in a matter's masked record (4-2-5). `words`, dates, units: what was done, always told. `case`: what
 * the matter is about, left out under any mark; `source`: who told of it. `party`: a person or an organisation, a person
 * masked; `person`, `identity`, `phone`: masked always, left out where the mark is about people.
 */
export type FieldKind =
  | 'words'
  | 'case'
  | 'source'
  | 'party'
  | 'person'
  | 'identity'
  | 'phone'
  | 'date'
  | 'time'
  | 'yes'
  | 'unit'
  | 'units';

/** A field's label with its kind, or with the words of its codes. */
export type RecordField = readonly [label: string, as: FieldKind | Readonly<Record<string, string>>];

/** Rows of one model that belong to a matter: its own row, its case, its tasks. */
export type RecordPart = {
  heading: string;
  /** The database's name of the rows. */
  model: string;
  /** Which rows, by the matter's id, where it is not the one that shares it; the latest first where only one is wanted. */
  of?: (id: string) => object;
  order?: Readonly<Record<string, 'asc' | 'desc'>>;
  /** Whether there are several, as rows of a table. */
  many?: true;
  /** Columns in the order in which they are told. */
  fields: Readonly<Record<string, RecordField>>;
  /** Columns that stay inside: keys, what other parts of the record say, drafts not everybody who sees the matter reads. */
  inside: readonly string[];
};

/** What a kind's masked record tells of its own rows; a test refuses a column that it forgets. */
export type RecordPlan = readonly RecordPart[];
