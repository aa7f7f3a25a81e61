import type { DocumentResult } from '../model/document.js';
import type { View } from './view.js';
import type { Writer, WriterOptions } from './writer.js';
import { documentTable, figureTables } from './xlsx/figure-tables.js';
import { LIMITS, type Limits } from './xlsx/limits.js';
import { aboutRows, documentNoteRows, legendRows, type NoteRow, readingRows } from './xlsx/note-rows.js';
import { sidesTable, viewTables } from './xlsx/view-tables.js';
import { refuseTooLarge, writeWorkbook } from './xlsx/workbook.js';

type Read = Pick<DocumentResult, 'document' | 'figures' | 'notes'>;

/**
 * A workbook for Excel: figures, targets, sentences, documents and notes. Its figures are held in memory to the end, since the sheets of
 * a workbook stand one behind the other.
 */
export function xlsxWriter(options: WriterOptions, limits: Limits = LIMITS): Writer {
  const read: Read[] = [];
  let rows = 0;
  return {
    begin: () => '',
    document: ({ document, figures, notes }) => {
      rows += figures.length;
      refuseTooLarge(rows, 1, limits);
      read.push({ document, figures, notes });
      return '';
    },
    end: () => {
      const tables = figureTables(read.flatMap(({ figures }) => figures));
      const documents = documentTable(read.map(({ document }) => document));
      const names = tables[0]?.columns.map(({ name }) => name) ?? [];
      return writeWorkbook({
        tables: [...tables, documents],
        notes: (lost) => [
          ...aboutRows(options.generator),
          ...lost,
          ...readingRows(['figures', 'targets', 'percent', 'change', 'links', 'days']),
          ...read.flatMap(documentNoteRows),
          ...legendRows(names),
        ],
        limits,
        tell: options.tell,
      });
    },
  };
}

/** A workbook of other records, their documents by side, the sentences they rest on, and notes. */
export function xlsxView<T>(
  view: View<T>,
  options: WriterOptions,
  limits: Limits = LIMITS,
): Promise<Uint8Array> {
  const tables = viewTables(view);
  const names = view.flat.map(({ name }) => name);
  const documents = view.sides.flatMap((side) => side.documents);
  return writeWorkbook({
    tables: [...tables, sidesTable(view)],
    notes: (lost) => [
      ...aboutRows(options.generator),
      ...factRows(view),
      ...lost,
      ...readingRows(['view', 'percent', 'change', 'cited', 'days']),
      ...[...view.remarks, ...view.notes].map((remark): NoteRow => ['remark', '', remark, '']),
      ...documents.flatMap((document) => documentNoteRows({ document, notes: [] })),
      ...legendRows(names),
    ],
    limits,
    tell: options.tell,
  });
}

function factRows<T>({ facts }: View<T>): NoteRow[] {
  return Object.entries(facts)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => ['about', name, '', String(value)]);
}
