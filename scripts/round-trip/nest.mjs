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

const PATHS = FIGURE_COLUMNS.map(({ name }) => name.split('.'));
const ABSENT_PATHS = Object.entries(MAY_BE_ABSENT).map(([path, field]) => [path.split('.'), field]);
const COLUMN_NAMES = FIGURE_COLUMNS.map(({ name }) => columnName(name));

/** A figure of its fields, in the order of the columns. */
export function nestFigure(fields) {
  const figure = {};
  for (const [at, path] of PATHS.entries()) put(figure, path, fields[at]);
  for (const [path, field] of ABSENT_PATHS) dropAbsent(figure, path, field);
  return figure;
}

function put(record, path, value) {
  let inner = record;
  for (const key of path.slice(0, -1)) {
    inner[key] ??= {};
    inner = inner[key];
  }
  inner[path.at(-1)] = value;
}

function dropAbsent(record, [key, ...more], field) {
  if (more.length > 0) dropAbsent(record[key], more, field);
  else if (record[key][field] === null) record[key] = null;
}

/** The fields of a row that names its columns as databases do. */
export function fieldsOfRow(row) {
  return FIGURE_COLUMNS.map(({ kind }, at) => fieldOf(row[COLUMN_NAMES[at]], kind));
}

/** The fields of a line of texts, absent ones null. */
export function fieldsOfTexts(texts) {
  return FIGURE_COLUMNS.map(({ kind }, at) => fieldOf(texts[at], kind));
}

/** A nested record of a program that gives numbers or lists as texts. */
export function fieldsOfNested(record) {
  return FIGURE_COLUMNS.map(({ kind }, at) => {
    const value = PATHS[at].reduce((inner, key) => inner?.[key], record);
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
