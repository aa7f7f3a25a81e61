import { createRequire } from 'node:module';
import type { Sqlite } from '../../src/cli/sqlite-package.js';

const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm') as Sqlite & {
  Database: new (path: string, options: { readOnly: true }) => { all(sql: string): Row[]; close(): void };
};

type Row = Record<string, unknown>;

/** The rows of a query on a database, each as a list of its values. */
export function queryDatabase(file: string, sql: string): unknown[][] {
  const database = new Database(file, { readOnly: true });
  try {
    return database.all(sql).map((row) => Object.values(row));
  } finally {
    database.close();
  }
}
