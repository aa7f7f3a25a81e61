import { getHeapStatistics } from 'node:v8';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { View } from './view.js';
import type { Writer, WriterOptions } from './writer.js';
import { documentTable, figureTables } from './xlsx/figure-tables.js';
import { type Limits, limitsOfHeap } from './xlsx/limits.js';
import { aboutRows, documentNoteRows, legendRows, type NoteRow, readingRows } from './xlsx/note-rows.js';
import { sidesTable, viewTables } from './xlsx/view-tables.js';
import { refuseTooLarge, writeWorkbook } from './xlsx/workbook.js';

type Read = Pick<DocumentResult, 'document' | 'notes'>;

/**
 * A workbook for Excel: figures, targets, sentences, documents and notes. Its figures are held in memory to the end, since the sheets of
 * a workbook stand one behind the other.
 */
export function xlsxWriter(options: WriterOptions, limits: Limits = ownLimits()): Writer {
  const read: Read[] = [];
  const figures: Figure[] = [];
  return {
    begin: () => '',
    document: ({ document, notes, figures: found }) => {
      refuseTooLarge(figures.length + found.length, 1, limits);
      read.push({ document, notes });
      for (const figure of found) figures.push(figure);
      return '';
    },
    end: () => {
      // Taken out of the list, so that the memory of the records is free for that of the cells.
      const tables = figureTables(figures.splice(0));
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
  limits: Limits = ownLimits(),
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

const ownLimits = (): Limits => limitsOfHeap(getHeapStatistics().heap_size_limit);

function factRows<T>({ facts }: View<T>): NoteRow[] {
  return Object.entries(facts)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => ['about', name, '', String(value)]);
}
