// Figures of formats without nesting, back to the nested record.
import { columnName } from '../../dist/writers/column-name.js';
import { FIGURE_COLUMNS } from '../../dist/writers/columns.js';

/** Objects that may be absent as a whole, by a field that they never lack. */
const MAY_BE_ABSENT = {
  base: 'value',
  period: 'start',
  deadline: 'date',
  basis: 'kind',
  scope: 'name',
  'source.table': 'row',
};

/** A figure of its fields, in the order of the columns. */
export function nestFigure(fields) {
  const figure = {};
  for (const [at, { name }] of FIGURE_COLUMNS.entries()) put(figure, name.split('.'), fields[at]);
  for (const [path, field] of Object.entries(MAY_BE_ABSENT)) dropAbsent(figure, path.split('.'), field);
  return figure;
}

function put(record, [key, ...more], value) {
  if (more.length === 0) record[key] = value;
  else {
    record[key] ??= {};
    put(record[key], more, value);
  }
}

function dropAbsent(record, [key, ...more], field) {
  if (more.length > 0) dropAbsent(record[key], more, field);
  else if (record[key][field] === null) record[key] = null;
}

/** The fields of a row that names its columns as databases do. */
export function fieldsOfRow(row) {
  return FIGURE_COLUMNS.map(({ name, kind }) => fieldOf(row[columnName(name)], kind));
}

/** The fields of a line of texts, absent ones null. */
export function fieldsOfTexts(texts) {
  return FIGURE_COLUMNS.map(({ kind }, at) => fieldOf(texts[at], kind));
}

/** A nested record of a program that gives numbers or lists as texts. */
export function fieldsOfNested(record) {
  return FIGURE_COLUMNS.map(({ name, kind }) => {
    const value = name.split('.').reduce((inner, key) => inner?.[key], record);
    return fieldOf(value, kind);
  });
}

function fieldOf(value, kind) {
  if (value === null || value === undefined) return null;
  if (kind === 'number' || kind === 'integer') return Number(value);
  if (kind === 'boolean') return value === true || value === 1 || value === 'true';
  if (kind === 'list') return typeof value === 'string' ? JSON.parse(value) : [...value];
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
