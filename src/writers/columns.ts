import type { DocumentRecord } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { follow } from './flatten.js';

/**
 * What a column holds. A decimal is a number told exactly, as text; a day is ISO text; a list is one of texts, which formats
 * without lists write as JSON.
 */
export type ColumnKind = 'text' | 'number' | 'decimal' | 'integer' | 'boolean' | 'day' | 'list';

/** One field of a record as a table has it. */
export interface Column {
  /** Its path in the record: source.table.row. */
  name: string;
  kind: ColumnKind;
  /** Never null. */
  required?: true;
}

/** Every field of a figure, nested ones with dots, in the order of the record. */
export const FIGURE_COLUMNS: readonly Column[] = [
  { name: 'id', kind: 'text', required: true },
  { name: 'metric.name', kind: 'text', required: true },
  { name: 'metric.raw', kind: 'text', required: true },
  { name: 'metric.id', kind: 'text' },
  { name: 'metric.domain', kind: 'text' },
  { name: 'value', kind: 'number' },
  { name: 'min', kind: 'number' },
  { name: 'max', kind: 'number' },
  { name: 'exact', kind: 'decimal' },
  { name: 'bound', kind: 'text', required: true },
  { name: 'unit.text', kind: 'text', required: true },
  { name: 'unit.code', kind: 'text' },
  { name: 'unit.dimension', kind: 'text' },
  { name: 'base.value', kind: 'number' },
  { name: 'base.unit', kind: 'text' },
  { name: 'role', kind: 'text', required: true },
  { name: 'annualised', kind: 'boolean', required: true },
  { name: 'status', kind: 'text', required: true },
  { name: 'force', kind: 'text' },
  { name: 'period.text', kind: 'text' },
  { name: 'period.start', kind: 'day' },
  { name: 'period.end', kind: 'day' },
  { name: 'period.from', kind: 'text' },
  { name: 'deadline.text', kind: 'text' },
  { name: 'deadline.date', kind: 'day' },
  { name: 'deadline.from', kind: 'text' },
  { name: 'basis.kind', kind: 'text' },
  { name: 'basis.date', kind: 'text' },
  { name: 'basis.text', kind: 'text' },
  { name: 'scope.text', kind: 'text' },
  { name: 'scope.name', kind: 'text' },
  { name: 'scope.code', kind: 'text' },
  { name: 'scope.from', kind: 'text' },
  { name: 'source.path', kind: 'text', required: true },
  { name: 'source.line', kind: 'integer', required: true },
  { name: 'source.column', kind: 'integer', required: true },
  { name: 'source.start', kind: 'integer', required: true },
  { name: 'source.end', kind: 'integer', required: true },
  { name: 'source.text', kind: 'text', required: true },
  { name: 'source.sentence', kind: 'text', required: true },
  { name: 'source.headings', kind: 'list', required: true },
  { name: 'source.table.row', kind: 'text' },
  { name: 'source.table.column', kind: 'text' },
  { name: 'document.title', kind: 'text' },
  { name: 'document.date', kind: 'day' },
  { name: 'document.issuer', kind: 'text' },
  { name: 'document.place', kind: 'text' },
  { name: 'confidence', kind: 'number', required: true },
  { name: 'rules', kind: 'list', required: true },
];

/** Every field of a document's record, in its order. */
export const DOCUMENT_COLUMNS: readonly (Column & { name: keyof DocumentRecord })[] = [
  { name: 'path', kind: 'text', required: true },
  { name: 'status', kind: 'text', required: true },
  { name: 'code', kind: 'text' },
  { name: 'message', kind: 'text' },
  { name: 'format', kind: 'text' },
  { name: 'encoding', kind: 'text' },
  { name: 'title', kind: 'text' },
  { name: 'date', kind: 'day' },
  { name: 'place', kind: 'text' },
  { name: 'issuer', kind: 'text' },
  { name: 'number', kind: 'text' },
  { name: 'figures', kind: 'integer', required: true },
];

const PATHS = FIGURE_COLUMNS.map(({ name }) => name.split('.'));

/** The fields of a figure in the order of the columns, as the record has them; absent ones null. */
export function fieldsOf(figure: Figure): unknown[] {
  return PATHS.map((path) => follow(figure, path));
}
