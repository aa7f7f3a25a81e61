import type { DocumentRecord } from '../../model/document.js';
import { SCHEMA_VERSION } from '../../model/schema-version.js';
import { DOCUMENT_COLUMNS } from '../columns.js';
import type { WriterOptions } from '../writer.js';
import type { SqlDatabase } from './database.js';
import { textValue } from './rows.js';

/** The database that whoever knows where it lies has opened. */
export function databaseOf({ database }: Pick<WriterOptions, 'database'>): SqlDatabase {
  if (database === undefined) throw new Error('no database is open to be written to');
  return database;
}

/** What is true of the whole, in place of what was said before. */
export function writeMeta(
  database: SqlDatabase,
  contents: string,
  { generator = 'zhibiao' }: Pick<WriterOptions, 'generator'>,
  facts: Readonly<Record<string, string>> = {},
): void {
  const all = { schemaVersion: SCHEMA_VERSION, generator, contents, ...facts };
  for (const [key, value] of Object.entries(all))
    database.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, CAST(? AS TEXT))', [
      key,
      textValue(value),
    ]);
}

/** A document in the order of its columns. */
export function documentFields(document: DocumentRecord): unknown[] {
  return DOCUMENT_COLUMNS.map(({ name }) => document[name]);
}
