/** One level of a list. */
export interface ListLevel {
  start: number;
  format: string;
  /** `第%1章`: %1 stands for the number of level 1. */
  text: string;
  /** What parts the number from the text. */
  suffix: string;
  /** All numbers of its text in digits. */
  legal: boolean;
  /** Begins anew behind a number of this level (from 1) or above; 0 never does. */
  restart: number | null;
  /** The style whose paragraphs stand on this level. */
  style: string | null;
}

/** A list of the document. */
export interface List {
  /** Lists of one abstract list go on counting where the other stopped. */
  abstract: string;
  levels: readonly (ListLevel | undefined)[];
  /** Levels that begin anew where this list begins, and with what. */
  starts: ReadonlyMap<number, number>;
}
