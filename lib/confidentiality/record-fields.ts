import 'server-only';
import { db } from '@/lib/kernel/db/client';
import { looksPersonal } from '@/lib/kernel/masking';
import { instantOf, localDateOf } from '@/lib/kernel/today';
import { matterType } from '@/lib/matter-types';
import type { FieldKind, RecordField, RecordPart } from '@/lib/matters/record-plan';
import { formatDate, formatDateTime } from '@/lib/rulebook/local-date';
import type { PartFacts, Told } from './paper';

type Row = Readonly<Record<string, unknown>>;
type Names = ReadonlyMap<string, string>;
type Reader = { findMany: (query: object) => Promise<Row[]> };

/** The rows of a part. The plans of the kinds name models of the schema; a test holds them to it. */
async function rowsOf({ model, of, order, many }: RecordPart, id: string): Promise<Row[]> {
  const reader = (db() as unknown as Readonly<Record<string, Reader>>)[model];
  if (!reader) throw new Error(`no model ${model} for a record`);
  return reader.findMany({ where: of?.(id) ?? { id }, ...(order && { orderBy: order }), ...(!many && { take: 1 }) });
}

/** A value in words, nothing masked yet; '' where there is none. */
function wordsOf(value: unknown, as: RecordField[1], names: Names): string {
  if (value === null || value === undefined) return '';
  if (typeof as !== 'string') return as[String(value)] ?? '';
  if (value instanceof Date) return as === 'date' ? formatDate(localDateOf(value)) : formatDateTime(instantOf(value));
  if (Array.isArray(value)) return value.map((id) => names.get(String(id)) ?? '').join('、');
  if (as === 'unit') return names.get(String(value)) ?? '';
  if (typeof value === 'boolean') return value ? '是' : '';
  return String(value);
}

const isPerson = ({ partyKind }: Row, name: string): boolean =>
  partyKind === undefined ? looksPersonal(name) : partyKind === 'PERSON';

function kindIn(row: Row, as: RecordField[1], words: string): FieldKind {
  if (typeof as !== 'string') return 'words';
  if (as !== 'party') return as;
  return isPerson(row, words) ? 'person' : 'party';
}

const toldIn = (row: Row, part: RecordPart, names: Names): Told[] =>
  Object.entries(part.fields).map(([column, [label, as]]) => {
    const words = wordsOf(row[column], as, names);
    return { label, words, as: kindIn(row, as, words) };
  });

/** What a matter's kind tells of its own rows, in words and not masked yet: by its plan, column by column (4-2-5). */
export async function partsOf(type: string, id: string): Promise<PartFacts[]> {
  const plan = matterType(type)?.record ?? [];
  const units = await db().unit.findMany({ select: { id: true, name: true } });
  const names: Names = new Map(units.map((unit) => [unit.id, unit.name]));
  return Promise.all(
    plan.map(async (part) => {
      const rows = await rowsOf(part, id);
      return { heading: part.heading, many: part.many === true, rows: rows.map((row) => toldIn(row, part, names)) };
    }),
  );
}
