import type { Figure } from '../../model/figure.js';
import { type ColumnKind, FIGURE_COLUMNS } from '../columns.js';
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

/** The words of the document. */
const QUOTED = '.source.text';

/** Columns that are fields of the record, by their paths. */
export function fieldColumns(paths: readonly string[]): FlatColumn<unknown>[] {
  return paths.map((name) => {
    const path = name.split('.');
    return { name, ...kindOf(path), of: (record) => follow(record, path) };
  });
}

/** What fields hold that no figure has, where it is no text. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  from: 'number',
  to: 'number',
  delta: 'number',
  ratio: 'number',
  gap: 'number',
  computed: 'number',
  'match.score': 'number',
  consistent: 'boolean',
  'stated.consistent': 'boolean',
};

/** What the same field of a figure holds, behind the name of the figure's own field: old.period.start. */
function kindOf(path: readonly string[]): Pick<FlatColumn<unknown>, 'kind'> {
  const found = [path, path.slice(1)]
    .map((names) => FIGURE_COLUMNS.find(({ name }) => name === names.join('.')))
    .find((column) => column !== undefined);
  const kind = found?.kind ?? KINDS[path.join('.')];
  return kind === undefined ? {} : { kind };
}

/** The columns that cite the figure in a field. */
export function citedColumns(field: string): FlatColumn<unknown>[] {
  return fieldColumns(CITED.map((path) => `${field}.${path}`)).map((column) =>
    column.name.endsWith(QUOTED)
      ? { ...column, cites: (record) => follow(record, [field]) as Figure | null }
      : column,
  );
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
