import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const type = { char: 18, text: 25, nameArray: 1003, textArray: 1009 };

/**
 * Prisma's adapter, taught the types of the system catalogues: the schema engine asks for them as single characters
 * and as text, and the adapter, made for application tables, refuses both.
 */
export class CatalogAdapter extends PrismaPg {
  readonly #characters: WeakMap<object, number[]>;

  constructor(connectionString: string) {
    const characters = new WeakMap<object, number[]>();
    super(catalogPool(connectionString, characters), { disposeExternalPool: true });
    this.#characters = characters;
  }

  override async connect() {
    const adapter = await super.connect();
    const plain = adapter.queryRaw.bind(adapter);
    const queryRaw = async (query: SqlQuery) => {
      const result = await plain(query);
      for (const column of this.#characters.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    };
    return Object.assign(adapter, { queryRaw });
  }
}

/** Hands catalogue types on as text and remembers, per result, which columns were single characters. */
function catalogPool(connectionString: string, characters: WeakMap<object, number[]>): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  const plain = pool.query.bind(pool);
  const query = async (config: pg.QueryArrayConfig) => {
    const result = await plain(config);
    characters.set(
      result.rows,
      result.fields.flatMap((field, at) => (field.dataTypeID === type.char ? [at] : [])),
    );
    for (const field of result.fields) {
      if (field.dataTypeID === type.char) field.dataTypeID = type.text;
      if (field.dataTypeID === type.nameArray) field.dataTypeID = type.textArray;
    }
    return result;
  };
  return Object.assign(pool, { query });
}
