import { columnName } from '../column-name.js';
import type { Column, ColumnKind } from '../columns.js';
import type { SqlDatabase, SqlValue } from './database.js';

/** Adds rows to a table: first the keys, as they are, then the fields of the columns. */
export function rowInserter(
  database: SqlDatabase,
  table: string,
  keys: readonly string[],
  columns: readonly Column[],
): (keyValues: readonly SqlValue[], fields: readonly unknown[]) => void {
  const names = [...keys, ...columns.map(({ name }) => columnName(name))].map(quoteName);
  const places = [...keys.map(() => '?'), ...columns.map(({ kind }) => PLACES[kind])];
  const insert = database.prepare(
    `INSERT INTO ${quoteName(table)} (${names.join(', ')}) VALUES (${places.join(', ')})`,
  );
  return (keyValues, fields) =>
    insert([...keyValues, ...columns.map(({ kind }, at) => bindable(kind, fields[at]))]);
}

/** A name of any make as SQL has it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

// A text that came as bytes becomes a text again.
const TEXT_PLACE = 'CAST(? AS TEXT)';
const PLACES: Record<ColumnKind, string> = {
  text: TEXT_PLACE,
  decimal: TEXT_PLACE,
  list: TEXT_PLACE,
  day: '?',
  number: '?',
  integer: '?',
  boolean: '?',
};

function bindable(kind: ColumnKind, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (kind === 'list') return textValue(JSON.stringify(value));
  if (kind === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : textValue(String(value));
}

/**
 * A text as UTF-8 can have it: half of a pair of surrogates is no character, and U+FFFD stands for it. Bytes where it holds
 * U+0000, at which programs end a text that they are given as such.
 */
export function textValue(text: string): string | Uint8Array {
  const wellFormed = text.replace(LONE_SURROGATE, '\uFFFD');
  return wellFormed.includes('\0') ? new TextEncoder().encode(wellFormed) : wellFormed;
}
const LONE_SURROGATE = /\p{Surrogate}/gu;
