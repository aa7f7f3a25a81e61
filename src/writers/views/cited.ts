import type { Figure } from '../../model/figure.js';
import { follow } from '../flatten.js';
import type { FlatColumn } from '../view.js';

/** What one needs of a figure to cite it. */
const CITED = [
  'id',
  'value',
  'min',
  'max',
  'bound',
  'unit.text',
  'role',
  'status',
  'period.start',
  'period.end',
  'deadline.date',
  'scope.name',
  'source.path',
  'source.line',
  'source.column',
  'source.text',
  'source.sentence',
  'document.title',
  'document.date',
];

/** Columns that are fields of the record, by their paths. */
export function fieldColumns(paths: readonly string[]): FlatColumn<unknown>[] {
  return paths.map((name) => {
    const path = name.split('.');
    return { name, of: (record) => follow(record, path) };
  });
}

/** The columns that cite the figure in a field. */
export function citedColumns(field: string): FlatColumn<unknown>[] {
  return fieldColumns(CITED.map((path) => `${field}.${path}`));
}

/** Where a figure stands, in one word: reports/a.txt:3:14. */
export function sourcePlace({ source }: Figure): string {
  return `${source.path}:${source.line}:${source.column}`;
}

/** The same where the document is named elsewhere, or by its bare name where there are several. */
export function shortPlace({ source }: Figure, several: boolean): string {
  const name = several ? `${source.path.split('/').at(-1)}:` : '';
  return `${name}${source.line}:${source.column}`;
}
