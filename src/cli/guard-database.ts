import { SCHEMA_VERSION } from '../model/schema-version.js';
import type { SqlDatabase, SqlValue } from '../writers/sqlite/database.js';
import { APPLICATION_ID } from '../writers/sqlite/schema.js';
import { isFull, outputFault, refusal } from './output-fault.js';
import type { SqliteHandle, SqliteStatement } from './sqlite-package.js';

interface Surroundings {
  /** As the reader named it. */
  file: string;
  /** Where it is made. */
  folder: string;
  appended: boolean;
  /** Statements that have to be given back before the database is closed. */
  statements: SqliteStatement[];
}

/** A database as the writers see it, whose faults are told as those of the file. */
export function guardDatabase(handle: SqliteHandle, surroundings: Surroundings): SqlDatabase {
  const { appended, statements } = surroundings;
  const guard = <T>(act: () => T): T => {
    try {
      return act();
    } catch (fault) {
      throw databaseFault(fault, surroundings);
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

/** The package tells of any fault of the disk alike. Rows that break the rules of their table are a fault of this program. */
function databaseFault(fault: unknown, { file, folder }: Surroundings): unknown {
  if (fault instanceof Error && fault.message.includes('constraint failed')) return fault;
  return outputFault(
    file,
    isFull(folder) ? Object.assign(new Error(), { code: 'ENOSPC', cause: fault }) : fault,
  );
}

function firstValue(handle: SqliteHandle, sql: string, values: readonly SqlValue[] = []): SqlValue {
  const row = handle.get(sql, [...values]);
  return (row === null ? null : Object.values(row)[0]) as SqlValue;
}

/** Only what this program has made, in this version of the record, is added to. */
export function refuseOther(file: string, handle: SqliteHandle, units: readonly string[]): void {
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
  // Sums over 元 and 亿元 would be wrong without a word.
  const told = JSON.parse(String(meta('units') ?? '[]')) as string[];
  if (told.join() !== units.join())
    throw refusal(file, `it has values ${unitsText(told)}, and these are ${unitsText(units)}`, hint);
}

function unitsText(units: readonly string[]): string {
  return units.length === 0 ? 'in the units of the texts' : `told in ${units.join(', ')}`;
}
