import { columnName } from '../column-name.js';
import { type Column, type ColumnKind, DOCUMENT_COLUMNS } from '../columns.js';
import type { View } from '../view.js';
import { viewColumns } from '../view-columns.js';
import { viewFacts } from '../view-facts.js';
import type { WriterOptions } from '../writer.js';
import { databaseOf, documentFields, writeMeta } from './common.js';
import type { SqlDatabase } from './database.js';
import { quoteName, rowInserter } from './rows.js';
import { APPLICATION_ID, META_TABLE } from './schema.js';

/**
 * A view as a database: a table of its records, named as json names them, with the columns of csv, the documents of its sides, and
 * its remarks. Nothing of it is handed over as bytes.
 */
export function sqliteView<T>(view: View<T>, options: WriterOptions): string {
  const database = databaseOf(options);
  database.exec(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; ${META_TABLE}`);
  writeMeta(database, view.list, options, viewFacts(view));
  const records = view.records.map((record) => view.flat.map(({ of }) => of(record)));
  addTable(database, view.list, viewColumns(view), records);
  const documents = view.sides.flatMap(({ key, documents: ofSide }) =>
    ofSide.map((document) => [key, ...documentFields(document)]),
  );
  addTable(database, 'documents', [SIDE, ...DOCUMENT_COLUMNS], documents);
  addTable(
    database,
    'remarks',
    [REMARK],
    view.remarks.map((remark) => [remark]),
  );
  database.exec('COMMIT');
  return '';
}

const SIDE: Column = { name: 'side', kind: 'text', required: true };
const REMARK: Column = { name: 'text', kind: 'text', required: true };

/** A table with these rows in their order. */
function addTable(
  database: SqlDatabase,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
): void {
  const fields = columns.map(
    (column) =>
      `${quoteName(columnName(column.name))} ${TYPES[column.kind]}${column.required ? ' NOT NULL' : ''}`,
  );
  database.exec(
    `CREATE TABLE ${quoteName(name)} (${['position INTEGER PRIMARY KEY', ...fields].join(', ')})`,
  );
  const add = rowInserter(database, name, ['position'], columns);
  for (const [at, row] of rows.entries()) add([at + 1], row);
}

const TYPES: Record<ColumnKind, string> = {
  text: 'TEXT',
  decimal: 'TEXT',
  list: 'TEXT',
  day: 'DATE',
  number: 'REAL',
  integer: 'INTEGER',
  boolean: 'INTEGER',
};
