import type { DocumentResult, Note } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { type Column, DOCUMENT_COLUMNS, FIGURE_COLUMNS, fieldsOf } from './columns.js';
import { databaseOf, documentFields, writeMeta } from './sqlite/common.js';
import type { SqlDatabase } from './sqlite/database.js';
import { rowInserter, textValue } from './sqlite/rows.js';

export { sqliteView } from './sqlite/view.js';

import { APPLICATION_ID, FIGURE_INDEXES, FIGURE_TABLES, FIGURE_VIEWS } from './sqlite/schema.js';
import type { Writer, WriterOptions } from './writer.js';

/**
 * A database of documents, figures and notes. Nothing of it is handed over as bytes: the rows go where the database lies. In one
 * that holds rows already, documents of the same path or of the same text are replaced and the others stay.
 */
export function sqliteWriter(options: WriterOptions): Writer {
  const database = databaseOf(options);
  let store: (result: DocumentResult) => void = () => {};
  return {
    begin: () => {
      database.exec('BEGIN');
      if (!database.appended) database.exec(`PRAGMA application_id = ${APPLICATION_ID}; ${FIGURE_TABLES}`);
      writeMeta(database, 'figures', options, { units: JSON.stringify(options.units ?? []) });
      store = documentStore(database);
      return '';
    },
    document: (result) => {
      store(result);
      return '';
    },
    end: () => {
      if (!database.appended) database.exec(FIGURE_INDEXES + FIGURE_VIEWS);
      database.exec('COMMIT');
      return '';
    },
  };
}

const NOTE_COLUMNS: readonly Column[] = [
  { name: 'code', kind: 'text', required: true },
  { name: 'message', kind: 'text', required: true },
  { name: 'span.start', kind: 'integer' },
  { name: 'span.end', kind: 'integer' },
];

function documentStore(database: SqlDatabase): (result: DocumentResult) => void {
  const addDocument = rowInserter(database, 'documents', ['id'], DOCUMENT_COLUMNS);
  const addFigure = rowInserter(database, 'figures', ['document_id', 'position'], FIGURE_COLUMNS);
  const addNote = rowInserter(database, 'notes', ['document_id', 'position'], NOTE_COLUMNS);
  const remove = database.prepare('DELETE FROM documents WHERE path = CAST(? AS TEXT)');
  const last = Number(database.value('SELECT max(id) FROM documents', []) ?? 0);
  let id = last;
  return ({ document, figures, notes }) => {
    id += 1;
    remove([textValue(document.path)]);
    if (database.appended) removeCopy(database, figures, last);
    addDocument([id], documentFields(document));
    for (const [at, figure] of figures.entries()) addFigure([id, at + 1], fieldsOf(figure));
    for (const [at, note] of notes.entries()) addNote([id, at + 1], noteFields(note));
  };
}

/**
 * The same text under another path (./a.txt, or moved): its figures have the same ids, and would count twice. Copies within one
 * run are the run's affair: each input has its record.
 * @param last the id of the last document that an earlier run has put there
 */
function removeCopy(database: SqlDatabase, figures: readonly Figure[], last: number): void {
  for (const { id } of figures) {
    const copy = database.value('SELECT document_id FROM figures WHERE id = ? AND document_id <= ?', [
      id,
      last,
    ]);
    if (copy === null) continue;
    database.run('DELETE FROM documents WHERE id = ?', [copy]);
    return;
  }
}

function noteFields({ code, message, span }: Note): unknown[] {
  return [code, message, span?.start, span?.end];
}
