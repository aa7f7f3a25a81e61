import { columnName } from '../column-name.js';
import { type Column, type ColumnKind, DOCUMENT_COLUMNS } from '../columns.js';
import type { View } from '../view.js';
import { viewColumns } from '../view-columns.js';
import type { WriterOptions } from '../writer.js';
import { databaseOf, documentFields, writeMeta } from './common.js';
import { quoteName, rowInserter } from './rows.js';
import { APPLICATION_ID, META_TABLE } from './schema.js';

const REMARK: readonly Column[] = [{ name: 'text', kind: 'text', required: true }];

/**
 * A view as a database: a table of its records, named as json names them, with the columns of csv, the documents of its sides, and
 * its remarks. Nothing of it is handed over as bytes.
 */
export function sqliteView<T>(view: View<T>, options: WriterOptions): string {
  const database = databaseOf(options);
  const columns = viewColumns(view);
  const facts = Object.entries(view.facts).map(([key, value]) => [key, JSON.stringify(value)]);
  database.exec(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; ${META_TABLE}`);
  database.exec(tableOf(view.list, [], columns));
  database.exec(tableOf('documents', ['side TEXT NOT NULL'], DOCUMENT_COLUMNS));
  database.exec(tableOf('remarks', [], REMARK));
  writeMeta(database, view.list, options, Object.fromEntries(facts));
  const addRecord = rowInserter(database, view.list, ['position'], columns);
  for (const [at, record] of view.records.entries())
    addRecord(
      [at + 1],
      view.flat.map(({ of }) => of(record)),
    );
  const addDocument = rowInserter(database, 'documents', ['position', 'side'], DOCUMENT_COLUMNS);
  const documents = view.sides.flatMap((side) =>
    side.documents.map((document) => ({ side: side.key, document })),
  );
  for (const [at, { side, document }] of documents.entries())
    addDocument([at + 1, side], documentFields(document));
  const addRemark = rowInserter(database, 'remarks', ['position'], REMARK);
  for (const [at, remark] of view.remarks.entries()) addRemark([at + 1], [remark]);
  database.exec('COMMIT');
  return '';
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

function tableOf(name: string, keys: readonly string[], columns: readonly Column[]): string {
  const fields = columns.map(
    (column) =>
      `${quoteName(columnName(column.name))} ${TYPES[column.kind]}${column.required ? ' NOT NULL' : ''}`,
  );
  return `CREATE TABLE ${quoteName(name)} (${['position INTEGER PRIMARY KEY', ...keys, ...fields].join(', ')});`;
}
