import type { SchemaElement } from 'hyparquet-writer';
import { columnName } from '../column-name.js';
import type { Column, ColumnKind } from '../columns.js';
import { DECIMAL_DIGITS, DECIMAL_PLACES, unscaled } from './unscaled.js';

/** A column as the file has it. A field can need two. */
export interface FileColumn {
  name: string;
  /** Which value of a row it is made of. */
  field: number;
  /** Its own entry, and those of what it holds. */
  schema: readonly SchemaElement[];
  encode: (value: unknown) => unknown;
}

/** The columns of a file. A decimal is its very text, and beside it, where it fits, a number to calculate with exactly. */
export function fileColumns(columns: readonly Column[]): FileColumn[] {
  return columns.flatMap(({ name: path, kind, required }, field) => {
    const name = columnName(path);
    const repetition = required ? 'REQUIRED' : 'OPTIONAL';
    const own = { name, field, schema: SCHEMAS[kind](name, repetition), encode: ENCODERS[kind] };
    return kind === 'decimal' ? [own, decimalColumn(`${name}_decimal`, field)] : [own];
  });
}

/** The entries of all columns under the one of the row. */
export function fileSchema(columns: readonly FileColumn[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)];
}

type Repetition = 'REQUIRED' | 'OPTIONAL';

const text = (name: string, repetition_type: Repetition): SchemaElement[] => [
  { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type },
];

const SCHEMAS: Record<ColumnKind, (name: string, repetition: Repetition) => SchemaElement[]> = {
  text,
  decimal: text,
  number: (name, repetition_type) => [{ name, type: 'DOUBLE', repetition_type }],
  integer: (name, repetition_type) => [{ name, type: 'INT32', repetition_type }],
  boolean: (name, repetition_type) => [{ name, type: 'BOOLEAN', repetition_type }],
  day: (name, repetition_type) => [{ name, type: 'INT32', converted_type: 'DATE', repetition_type }],
  list: (name, repetition_type) => [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
  ],
};

const same = (value: unknown): unknown => value;

const ENCODERS: Record<ColumnKind, (value: unknown) => unknown> = {
  text: same,
  decimal: same,
  // The record as text has no zero below zero.
  number: (value) => (value === 0 ? 0 : value),
  integer: same,
  boolean: same,
  day: (value) => (typeof value === 'string' ? dayNumber(value) : null),
  list: same,
};

const DAY = 86_400_000;

/** Days since 1970. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function decimalColumn(name: string, field: number): FileColumn {
  const schema: SchemaElement = {
    name,
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    precision: DECIMAL_DIGITS,
    scale: DECIMAL_PLACES,
    repetition_type: 'OPTIONAL',
  };
  return {
    name,
    field,
    schema: [schema],
    encode: (value) => (typeof value === 'string' ? unscaled(value) : null),
  };
}
