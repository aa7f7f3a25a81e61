import type { DocumentRecord } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { ColumnKind } from './columns.js';

/**
 * One kind of record as the formats see it: changes, targets, a panel, checks. What is said of them stands in one file of
 * `views/`, how it is written down in one file a format, so that neither knows the other. Texts are as the documents have them;
 * a format makes them safe to show.
 */
export interface View<T> {
  /** Name of the list in json. */
  list: string;
  /** Heading of a page. */
  title: string;
  /** What json says before the list. */
  facts: Readonly<Record<string, unknown>>;
  /** Whose documents were read, in the order of the command line; one side stands without its name in json. */
  sides: readonly Side[];
  /** What has to be known of the whole. */
  remarks: readonly string[];
  records: readonly T[];
  /** Lines of ndjson where they are not the records. */
  lines?: readonly unknown[];
  /** Columns of csv and tsv. */
  flat: readonly FlatColumn<T>[];
  /** What a reader's row shows; the first column names the record. */
  columns: readonly ShownColumn<T>[];
  /** The records as a reader wants them: in this order, under these titles. */
  sections: readonly Section<T>[];
  /** Below the rows. */
  notes: readonly string[];
  /** Said when there is no row. */
  empty: string;
  sources(record: T): Source[];
}

/** The documents of one side of a comparison. */
export interface Side {
  key: string;
  label: string;
  documents: readonly DocumentRecord[];
}

/** Rows that belong together; titles from the outermost to the innermost. */
export interface Section<T> {
  titles: readonly string[];
  records: readonly T[];
}

export interface FlatColumn<T> {
  name: string;
  /** Absent: what the value is. */
  kind?: ColumnKind;
  of(record: T): unknown;
  /** The figure that the cell quotes, for formats that lead to its sentence. */
  cites?(record: T): Figure | null | undefined;
}

export interface ShownColumn<T> {
  label: string;
  /** Columns of a terminal that it needs to stay of use. */
  least: number;
  /** The order in which columns leave a terminal that is too narrow for all; absent: it stays. */
  leaves?: number;
  /** Data that no other column has: the reader is told when it leaves. */
  told?: true;
  /** Says where the record stands: not needed where its sources are quoted. */
  place?: true;
  /** Numbers under each other. */
  right?: true;
  cell(record: T): Cell;
}

/** A text, and what it is to the reader beyond its words; never the only sign of it. */
export interface Cell {
  text: string;
  tone?: Tone;
}

export type Tone = 'better' | 'worse' | 'doubt' | 'dim';

/** A figure that a row rests on, to be cited. */
export interface Source {
  label: string;
  figure: Figure;
}
