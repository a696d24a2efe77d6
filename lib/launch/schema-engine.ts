import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { CatalogAdapter } from './catalog-adapter';

type Glue = typeof glue & WebAssembly.ModuleImports;

/**
 * SQL that leads from a live database to a folder of .prisma files, by Prisma's own engine compiled to WebAssembly
 * (the native one is not published as a package). Empty when nothing differs.
 */
export async function schemaDiff(url: string, schemaFolder: string): Promise<string> {
  const files = schemaFiles(schemaFolder);
  const engine = await startEngine(
    url,
    files.map((file) => [file.path, file.content]),
  );
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: schemaFolder }, // the adapter's database
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.exitCode === 0 ? '' : (result.stdout ?? '');
}

function schemaFiles(folder: string): { path: string; content: string }[] {
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => {
    const file = path.join(folder, name);
    return { path: file, content: fs.readFileSync(file, 'utf8') };
  });
}

async function startEngine(url: string, datamodels: [string, string][]): Promise<glue.SchemaEngine> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = fs.readFileSync(path.join(path.dirname(script), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue as Glue });
  glue.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === 'function') begin();
  const panics = {
    message: '',
    get: () => panics.message,
    set_message: (message: string) => {
      panics.message = message;
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(url));
  return glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}
