import type { Figure } from '../model/figure.js';
import { cellText, follow } from './flatten.js';

/** Every field of a figure, nested ones with dots, in the order of the record. */
export const COLUMNS = [
  'id',
  'metric.name',
  'metric.raw',
  'metric.id',
  'metric.domain',
  'value',
  'min',
  'max',
  'exact',
  'bound',
  'unit.text',
  'unit.code',
  'unit.dimension',
  'base.value',
  'base.unit',
  'role',
  'annualised',
  'status',
  'force',
  'period.text',
  'period.start',
  'period.end',
  'period.from',
  'deadline.text',
  'deadline.date',
  'deadline.from',
  'basis.kind',
  'basis.date',
  'basis.text',
  'scope.text',
  'scope.name',
  'scope.code',
  'scope.from',
  'source.path',
  'source.line',
  'source.column',
  'source.start',
  'source.end',
  'source.text',
  'source.sentence',
  'source.headings',
  'source.table.row',
  'source.table.column',
  'document.title',
  'document.date',
  'document.issuer',
  'document.place',
  'confidence',
  'rules',
] as const;

const PATHS = COLUMNS.map((column) => column.split('.'));

/** The fields of a figure as text, in the order of the columns; absent ones null, lists as JSON. */
export function flatten(figure: Figure): (string | null)[] {
  return PATHS.map((path) => cellText(follow(figure, path)));
}
