import { copyFile, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import type { SqlDatabase } from '../writers/sqlite/database.js';
import { refuseInUse } from './database-in-use.js';
import { guardDatabase, refuseOther } from './guard-database.js';
import { beginFile, type NewFile, statOutput } from './new-file.js';
import type { Output } from './output.js';
import { outputFault, refusal } from './output-fault.js';
import { loadSqlite, type Sqlite, type SqliteHandle, type SqliteStatement } from './sqlite-package.js';

/** An output that rows are put into instead of text. */
export interface DatabaseOutput extends Output {
  database: SqlDatabase;
}

/**
 * A database in the making. It is made beside the file and takes its place when it is whole; with `append` it begins as a copy,
 * so that a run that breaks off, by whatever, leaves the old one as it was.
 */
export async function openDatabase(
  file: string,
  { append, units = [] }: { append: boolean; units?: readonly string[] },
): Promise<DatabaseOutput> {
  const sqlite = await loadSqlite();
  if ((await statOutput(file))?.isFile() === false)
    throw refusal(file, 'a database has to be a file', 'give -o figures.sqlite');
  const begun = await beginFile(file);
  try {
    await refuseInUse(file, begun.target);
    const appended = append && begun.replaced !== null && begun.replaced.size > 0;
    if (appended) await copyFile(begun.target, begun.temporary);
    const handle = openHandle(file, sqlite, begun, appended ? units : null);
    return output(file, begun, handle, { append, appended });
  } catch (fault) {
    await begun.discard();
    throw outputFault(file, fault);
  }
}

/** @param units what values are told in where the database holds rows already; null where it is new */
function openHandle(
  file: string,
  sqlite: Sqlite,
  begun: NewFile,
  units: readonly string[] | null,
): SqliteHandle {
  const handle = new sqlite.Database(begun.temporary);
  try {
    // Nobody else knows of the file; one that was left in the manner of a write-ahead log cannot be read otherwise.
    handle.exec('PRAGMA locking_mode = EXCLUSIVE');
    if (units !== null) refuseOther(file, handle, units);
    // What makes a database safe against a crash is not needed: until it is whole nobody sees it.
    handle.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON');
    return handle;
  } catch (fault) {
    closeQuietly([handle.close.bind(handle)]);
    throw fault;
  }
}

/** Gives back all that can be: nothing of it is wanted any more. */
function closeQuietly(steps: readonly (() => void)[]): void {
  for (const step of steps) {
    try {
      step();
    } catch {
      // The fault that led here has been told.
    }
  }
}

function output(
  file: string,
  begun: NewFile,
  handle: SqliteHandle,
  { append, appended }: { append: boolean; appended: boolean },
): DatabaseOutput {
  const statements: SqliteStatement[] = [];
  const close = (): void => {
    for (const statement of statements.splice(0)) statement.finalize();
    if (handle.isOpen) handle.close();
  };
  return {
    database: guardDatabase(handle, { file, folder: dirname(begun.temporary), appended, statements }),
    write: async () => {},
    finish: async () => {
      try {
        close();
        await syncFile(begun.temporary);
        await refuseChanged(file, begun, append);
        await begun.replace();
      } catch (fault) {
        throw outputFault(file, fault);
      }
    },
    discard: async () => {
      const open = statements.splice(0).map((statement) => () => statement.finalize());
      closeQuietly([...open, close]);
      await begun.discard();
      await rm(`${begun.temporary}.lock`, { recursive: true, force: true }).catch(() => {});
    },
  };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Rows that another program has put into the database meanwhile would be lost, and a database that it has begun. */
async function refuseChanged(file: string, begun: NewFile, append: boolean): Promise<void> {
  await refuseInUse(file, begun.target);
  if (!append) return;
  const [before, now] = [begun.replaced, await stat(begun.target).catch(() => null)];
  if (before?.ino === now?.ino && before?.size === now?.size && before?.mtimeMs === now?.mtimeMs) return;
  throw refusal(file, 'another program has changed it meanwhile', 'run the command again');
}

/** Databases are files that are named. */
export function databaseFile(output: string | undefined): string {
  if (output !== undefined) return output;
  throw new ZhibiaoError('E-USAGE', 'a database cannot be written to standard output', {
    hint: 'give -o figures.sqlite',
  });
}
