import type { DocumentRecord } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import { DOCUMENT_COLUMNS, FIGURE_COLUMNS, fieldsOf } from '../columns.js';
import { type Citation, citeSentences } from './cite-sentences.js';
import type { SheetColumn, SheetTable } from './sheet-table.js';

/** The sheets of figures: all of them, the targets among them by deadline, and the sentences they stand in. */
export function figureTables(figures: readonly Figure[]): SheetTable[] {
  const targets = figures.filter(({ status }) => status === 'target').sort(byDeadline);
  const lists = [listOf('figures', ORDER, figures), listOf('targets', TARGET_ORDER, targets)];
  const sentences = citeSentences(lists.flatMap(({ citations }) => citations));
  const linked = lists.map(({ table, citations }) => ({
    ...table,
    links: citations.map(({ figure, row, column }) => ({ row, column, to: sentences.linkOf(figure) })),
  }));
  return [...linked, sentences.table];
}

/** Every document of a run, also those without figures. */
export function documentTable(documents: readonly DocumentRecord[]): SheetTable {
  return {
    name: 'documents',
    columns: DOCUMENT_COLUMNS,
    rows: documents.map((document) => DOCUMENT_COLUMNS.map(({ name }) => document[name])),
    frozen: 1,
  };
}

/** What one looks at first; the other fields follow in the order of the record. */
const FIRST = [
  'metric.name',
  'value',
  'min',
  'max',
  'bound',
  'unit.text',
  'status',
  'period.start',
  'period.end',
  'deadline.date',
  'force',
  'scope.name',
  'role',
  'source.text',
  'source.sentence',
  'document.title',
  'document.date',
  'source.path',
  'source.line',
  'confidence',
];

const NAMES = FIGURE_COLUMNS.map(({ name }) => name);
const ORDER = [...FIRST, ...NAMES.filter((name) => !FIRST.includes(name))];

const TARGET_ORDER = [
  'deadline.date',
  'metric.name',
  'value',
  'min',
  'max',
  'bound',
  'unit.text',
  'force',
  'scope.name',
  'role',
  'annualised',
  'period.start',
  'period.end',
  'source.text',
  'source.sentence',
  'document.title',
  'document.date',
  'source.path',
  'source.line',
  'confidence',
  'id',
];

/** The words of the document lead to the sentence: nobody needs to type into or copy from that cell. */
const LINKED = 'source.text';
const WRAPPED = ['source.sentence'];

interface List {
  table: SheetTable;
  citations: Citation[];
}

function listOf(sheet: string, names: readonly string[], figures: readonly Figure[]): List {
  const places = names.map((name) => NAMES.indexOf(name));
  const table: SheetTable = {
    name: sheet,
    columns: places.flatMap(columnAt),
    rows: figures.map((figure) => {
      const fields = fieldsOf(figure);
      return places.map((place) => fields[place]);
    }),
    frozen: names.indexOf('metric.name') + 1,
    // The sentence is there to be recognised; the sheet of sentences shows it whole.
    lines: 3,
  };
  const column = names.indexOf(LINKED);
  return { table, citations: figures.map((figure, row) => ({ figure, sheet, row, column })) };
}

function columnAt(place: number): SheetColumn[] {
  const column = FIGURE_COLUMNS[place];
  if (column === undefined) return [];
  const { name, kind } = column;
  return [WRAPPED.includes(name) ? { name, kind, wrap: true } : { name, kind }];
}

// Those without a deadline last; otherwise in the order of the documents.
function byDeadline(a: Figure, b: Figure): number {
  const [first, second] = [a, b].map(({ deadline }) => deadline?.date ?? '9999-12-31') as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}
