import type { Column, ColumnKind } from './columns.js';
import type { View } from './view.js';

/** The columns of a view with what they hold: what they say of it, or else what all their values are. */
export function viewColumns<T>({ flat, records }: Pick<View<T>, 'flat' | 'records'>): Column[] {
  return flat.map(({ name, kind, of }) => ({ name, kind: kind ?? kindOfValues(records.map(of)) }));
}

function kindOfValues(values: readonly unknown[]): ColumnKind {
  const kinds = new Set(values.filter((value) => value !== null && value !== undefined).map(kindOfValue));
  const [only, ...others] = kinds;
  return only === undefined || others.length > 0 ? 'text' : only;
}

function kindOfValue(value: unknown): ColumnKind {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'number' | 'boolean')
    : 'text';
}
