import fs from 'node:fs';
import { ZhibiaoError } from '../model/errors.js';
import { type ReadAt, readingWhole } from './whole-reads.js';

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
    askOnForPages();
    return (found.default ?? found) as Sqlite;
  } catch (cause) {
    throw new ZhibiaoError('E-PACKAGE', 'databases need the package node-sqlite3-wasm', {
      hint: 'npm install node-sqlite3-wasm@0.8',
      cause,
    });
  }
}

let isAsking = false;

/**
 * A page of which the system gives a part is taken for the end of the file by the package, and what is missing for zeros: rows are lost
 * without a word. SQLite's own code asks on (seekAndRead in os_unix.c). The package calls fs.readSync and can be given nothing in its place,
 * so that is replaced; who else reads at a place gets the same bytes in fewer calls.
 */
function askOnForPages(): void {
  if (isAsking) return;
  isAsking = true;
  const read = fs.readSync as (...args: unknown[]) => number;
  const readWhole = readingWhole(read as ReadAt);
  const readPages = (...args: unknown[]): number =>
    isReadAt(args) ? readWhole(...(args as Parameters<ReadAt>)) : read.apply(fs, args);
  fs.readSync = readPages as typeof fs.readSync;
}

/** With a place and a length: what reads on from where it was is not asked twice. */
function isReadAt([, , offset, length, position]: unknown[]): boolean {
  const isPlace = (typeof position === 'number' || typeof position === 'bigint') && position >= 0;
  return isPlace && typeof offset === 'number' && typeof length === 'number';
}
