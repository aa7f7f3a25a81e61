import type { DocumentResult } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import type { ReadingLimits } from '../pool/reading-limits.js';
import type { InputChoice } from './collect-inputs.js';
import type { Corrections } from './corrections.js';
import type { FigureFilter } from './filter-figures.js';
import type { Shard } from './manifest/manifest.js';
import type { Meta } from './read-meta.js';

/** How a text is to be read. */
export interface ExtractTextOptions extends ExtractOptions {
  /** Folders of patterns that add to or override the built-in ones. */
  patterns?: string[];
  filter?: FigureFilter;
  /** Units that values are told in where they can be: 亿元, 公顷. A filter looks at figures as the text has them. */
  to?: readonly string[];
  /** What a reader found wrong and put right. */
  corrections?: Corrections;
}

/** How files are to be read. */
export interface ExtractFilesOptions extends ExtractTextOptions, InputChoice, ReadingLimits {
  /** Encoding of all documents; found out from the bytes when absent. */
  encoding?: string;
  /** Facts by document; what it says goes before the facts given for all. */
  meta?: Meta;
  /** What `-` stands for. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** What that is called in the records; its ending tells the type. */
  stdinName?: string;
  /** Only the documents of one of so many parts, told by their content: the same ones on every machine. */
  shard?: Shard;
  /** Threads that read documents at the same time; `auto`: as many as there are cores, and none for little. 1 when absent. */
  jobs?: number | 'auto';
  /** Gives each document as soon as it is read, instead of reading a few together: slower. */
  oneByOne?: boolean;
  /** Told before each document is read: its path, and that it is the n-th of so many. */
  onBegin?: (path: string, n: number, of: number) => void;
  /** Told before documents are read together, where no thread reads them: how many characters they have. */
  onGroup?: (characters: number) => void;
  /** Told of each document as it was read, before figures are left out. */
  onDocument?: (result: DocumentResult) => void;
  signal?: AbortSignal;
}
