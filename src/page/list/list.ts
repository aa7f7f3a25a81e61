import type { Cited } from '../state.js';

/** A list of records: what of them is shown, and by what they can be found. */
export interface List<T> {
  key: string;
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  facets: readonly Facet<T>[];
  /** Figures that a row rests on, the first the one it is about. */
  cited: (row: T) => Cited[];
  /** Texts of a row that a search looks in. */
  searched: (row: T) => string[];
  empty: string;
}

export interface Column<T> {
  key: string;
  label: string;
  /** Least width in pixels; columns that grow share what is left. */
  width: number;
  grows?: true;
  right?: true;
  /** Only where the reader asks for it. */
  optional?: true;
  text: (row: T) => string;
  /** By what it is sorted where that is not its text. */
  order?: (row: T) => string | number | null;
  /** A sign of kind beside the text, for the eye: a class of the cell. */
  tone?: (row: T) => string;
}

/** One way to narrow a list. */
export interface Facet<T> {
  key: string;
  label: string;
  /** Some of few, one of many, a least value, or a text with suggestions. */
  kind: 'some' | 'one' | 'least' | 'text';
  options: readonly Option[];
  /** Does a row pass what was chosen, which is never empty? */
  passes: (row: T, chosen: readonly string[]) => boolean;
}

export interface Option {
  value: string;
  label: string;
  count: number;
}
