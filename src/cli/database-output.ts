import { existsSync, statSync } from 'node:fs';
import { copyFile, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';
import type { SqlDatabase, SqlValue } from '../writers/sqlite/database.js';
import { APPLICATION_ID } from '../writers/sqlite/schema.js';
import { beginFile, type NewFile } from './new-file.js';
import type { Output } from './output.js';
import { isFull, outputFault, refusal } from './output-fault.js';
import { loadSqlite, type Sqlite, type SqliteHandle } from './sqlite-package.js';

/** An output that rows are put into instead of text. */
export interface DatabaseOutput extends Output {
  database: SqlDatabase;
}

/**
 * A database in the making. It is made beside the file and takes its place when it is whole; with `append` it begins as a copy,
 * so that a run that breaks off, by whatever, leaves the old one as it was.
 */
export async function openDatabase(file: string, { append }: { append: boolean }): Promise<DatabaseOutput> {
  const sqlite = await loadSqlite();
  const begun = await beginFile(file);
  try {
    if (begun.replaced !== null && !begun.replaced.isFile())
      throw refusal(file, 'a database has to be a file', 'give -o figures.sqlite');
    refuseInUse(file, begun);
    const appended = append && begun.replaced !== null && begun.replaced.size > 0;
    if (appended) await copyFile(begun.target, begun.temporary);
    const handle = openHandle(file, sqlite, begun, appended);
    return output(file, begun, handle, appended);
  } catch (fault) {
    await begun.discard();
    throw outputFault(file, fault);
  }
}

function openHandle(file: string, sqlite: Sqlite, begun: NewFile, appended: boolean): SqliteHandle {
  const handle = new sqlite.Database(begun.temporary);
  try {
    if (appended) refuseOther(file, handle);
    // What makes a database safe against a crash is not needed: until it is whole nobody sees it.
    handle.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON');
    return handle;
  } catch (fault) {
    handle.close();
    throw fault;
  }
}

function output(file: string, begun: NewFile, handle: SqliteHandle, appended: boolean): DatabaseOutput {
  const statements: { finalize(): void }[] = [];
  const close = (): void => {
    for (const statement of statements.splice(0)) statement.finalize();
    if (handle.isOpen) handle.close();
  };
  return {
    database: guarded(file, begun, handle, appended, statements),
    write: async () => {},
    finish: async () => {
      try {
        close();
        await syncFile(begun.temporary);
        await refuseChanged(file, begun, appended);
        await begun.replace();
      } catch (fault) {
        throw outputFault(file, fault);
      }
    },
    discard: async () => {
      close();
      await begun.discard();
      await rm(`${begun.temporary}.lock`, { recursive: true, force: true });
    },
  };
}

function guarded(
  file: string,
  begun: NewFile,
  handle: SqliteHandle,
  appended: boolean,
  statements: { finalize(): void }[],
): SqlDatabase {
  const guard = <T>(act: () => T): T => {
    try {
      return act();
    } catch (fault) {
      const full = isFull(dirname(begun.temporary))
        ? Object.assign(new Error(), { code: 'ENOSPC', cause: fault })
        : fault;
      throw outputFault(file, full);
    }
  };
  return {
    appended,
    exec: (sql) => guard(() => handle.exec(sql)),
    run: (sql, values) => guard(() => void handle.run(sql, [...values])),
    value: (sql, values) => guard(() => firstValue(handle, sql, values)),
    prepare: (sql) => {
      const statement = guard(() => handle.prepare(sql));
      statements.push(statement);
      return (values) => guard(() => void statement.run([...values]));
    },
  };
}

function firstValue(handle: SqliteHandle, sql: string, values: readonly SqlValue[] = []): SqlValue {
  const row = handle.get(sql, [...values]);
  return (row === null ? null : Object.values(row)[0]) as SqlValue;
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}

/**
 * A file beside a database tells that a program is writing to it, or broke off. A new database in its place would be mended with
 * what belongs to the old one.
 */
function refuseInUse(file: string, { target }: NewFile): void {
  const sign = ['-journal', '-wal', '.lock'].map((ending) => target + ending).find(holdsSomething);
  if (sign === undefined) return;
  throw refusal(
    file,
    `another program is writing to it or broke off, as ${sign} shows`,
    `close it there; if none has it open, sqlite3 ${file} 'PRAGMA wal_checkpoint(TRUNCATE)' tidies up`,
  );
}

function holdsSomething(path: string): boolean {
  return existsSync(path) && (statSync(path).isDirectory() || statSync(path).size > 0);
}

/** Rows that another program has put into the database meanwhile would be lost. */
async function refuseChanged(file: string, begun: NewFile, appended: boolean): Promise<void> {
  refuseInUse(file, begun);
  if (!appended) return;
  const [before, now] = [begun.replaced, await stat(begun.target)];
  if (before?.ino === now.ino && before.size === now.size && before.mtimeMs === now.mtimeMs) return;
  throw refusal(file, 'another program has changed it meanwhile', 'run the command again');
}

/** Only what this program has made, in this version of the record, is added to. */
function refuseOther(file: string, handle: SqliteHandle): void {
  const hint = 'give another file, or leave --append away to replace it';
  let id: SqlValue;
  try {
    id = firstValue(handle, 'PRAGMA application_id');
  } catch (cause) {
    throw refusal(file, 'it is no database that can be added to', hint, cause);
  }
  if (id !== APPLICATION_ID) throw refusal(file, 'it is a database of another program', hint);
  const meta = (key: string): SqlValue => firstValue(handle, 'SELECT value FROM meta WHERE key = ?', [key]);
  if (meta('contents') !== 'figures') throw refusal(file, `it holds ${meta('contents')}, not figures`, hint);
  const version = meta('schemaVersion');
  if (version !== SCHEMA_VERSION)
    throw refusal(file, `it has records of version ${version}, and these are of ${SCHEMA_VERSION}`, hint);
}

/** Databases are files that are named. */
export function databaseFile(output: string | undefined): string {
  if (output !== undefined) return output;
  throw new ZhibiaoError('E-USAGE', 'a database cannot be written to standard output', {
    hint: 'give -o figures.sqlite',
  });
}
