import type { DocumentRecord } from '../../model/document.js';
import { DOCUMENT_COLUMNS } from '../columns.js';
import type { FlatColumn, View } from '../view.js';
import { type Citation, citeSentences } from './cite-sentences.js';
import type { SheetTable } from './sheet-table.js';

/** The sheets of a view: its records, and the sentences that their cells rest on. */
export function viewTables<T>({ list, flat: columns, records }: View<T>): SheetTable[] {
  const flat = [
    ...columns.filter(({ name }) => !TECHNICAL.test(name)),
    ...columns.filter(({ name }) => TECHNICAL.test(name)),
  ];
  const citations = records.flatMap((record, row) => citationsOf(flat, record, { sheet: list, row }));
  const sentences = citeSentences(citations);
  const table: SheetTable = {
    name: list,
    columns: flat.map(({ name, kind }) => ({
      name,
      ...(kind === undefined ? {} : { kind }),
      ...(LONG.test(name) ? { wrap: true } : {}),
    })),
    rows: records.map((record) => flat.map(({ of }) => of(record))),
    frozen: flat.findIndex(({ name }) => name === 'metric.name') + 1,
    lines: 3,
    links: citations.map(({ figure, row, column }) => ({ row, column, to: sentences.linkOf(figure) })),
  };
  return citations.length === 0 ? [table] : [table, sentences.table];
}

/** The documents of a comparison, each with its side. */
export function sidesTable<T>({ sides }: View<T>): SheetTable {
  const documents = sides.flatMap((side) => side.documents.map((document) => ({ side: side.key, document })));
  return {
    name: 'documents',
    columns: [{ name: 'side' }, ...DOCUMENT_COLUMNS],
    rows: documents.map(({ side, document }) => [side, ...fieldsOf(document)]),
    frozen: 2,
  };
}

/** What joins tables and locates a text comes last: it is there, and not in the way. */
const TECHNICAL =
  /(?:^|\.)(?:id|metric\.domain|unit\.code|match\.score|match\.reason|source\.line|source\.column|document\.date)$/;
const LONG = /(?:^|\.)(?:sentence|message|arithmetic|reason|conflicts)$/;

function citationsOf<T>(
  flat: readonly FlatColumn<T>[],
  record: T,
  place: Pick<Citation, 'sheet' | 'row'>,
): Citation[] {
  return flat.flatMap(({ cites }, column) => {
    const figure = cites?.(record) ?? null;
    return figure === null ? [] : [{ figure, ...place, column }];
  });
}

function fieldsOf(document: DocumentRecord): unknown[] {
  return DOCUMENT_COLUMNS.map(({ name }) => document[name]);
}
