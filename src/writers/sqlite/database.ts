/** What can stand in a cell; bytes where a text is told as such. */
export type SqlValue = string | number | Uint8Array | null;

/** A database that is open, by whatever package, wherever it lies. Faults are thrown. */
export interface SqlDatabase {
  /** Holds rows of an earlier run that stay. */
  readonly appended: boolean;
  exec(sql: string): void;
  run(sql: string, values: readonly SqlValue[]): void;
  /** The first column of the first row; null where there is none. */
  value(sql: string, values: readonly SqlValue[]): SqlValue;
  /** A statement that is run many times. */
  prepare(sql: string): (values: readonly SqlValue[]) => void;
}
