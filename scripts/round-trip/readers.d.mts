import type { Figure } from '../../src/model/figure.js';

/** What reads the figures of a file back, in its order; null where the program is not on this machine. */
export interface FigureReader {
  format: 'ndjson' | 'json' | 'csv' | 'tsv' | 'parquet' | 'sqlite';
  by: string;
  read(file: string): Iterable<Figure> | AsyncIterable<Figure> | null;
}

export const READERS: readonly FigureReader[];
