import { ZhibiaoError } from '../model/errors.js';

/** What is used of node-sqlite3-wasm, an optional peer: its own types are not there for whoever writes no database. */
export interface Sqlite {
  Database: new (path: string) => SqliteHandle;
}

export interface SqliteHandle {
  readonly isOpen: boolean;
  exec(sql: string): void;
  run(sql: string, values: (string | number | Uint8Array | null)[]): unknown;
  get(sql: string, values: (string | number | Uint8Array | null)[]): Record<string, unknown> | null;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

export interface SqliteStatement {
  run(values: (string | number | Uint8Array | null)[]): unknown;
  finalize(): void;
}

/** Loads the package when a database is asked for. */
export async function loadSqlite(): Promise<Sqlite> {
  try {
    const found = (await import('node-sqlite3-wasm')) as { default?: unknown };
    return (found.default ?? found) as Sqlite;
  } catch (cause) {
    throw new ZhibiaoError('E-PACKAGE', 'databases need the package node-sqlite3-wasm', {
      hint: 'npm install node-sqlite3-wasm@0.8',
      cause,
    });
  }
}
