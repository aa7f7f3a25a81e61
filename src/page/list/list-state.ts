/** How the reader has set a list. */
export interface ListState {
  query: string;
  /** Values chosen of each filter. */
  chosen: ReadonlyMap<string, readonly string[]>;
  sort: { column: string; down: boolean } | null;
  /** Columns that are shown, by their keys; null: those shown at first. */
  columns: readonly string[] | null;
}

export const FRESH_LIST: ListState = { query: '', chosen: new Map(), sort: null, columns: null };
