import type { DocumentRecord, Note } from '../../model/document.js';
import type { ExtractOptions } from '../../model/draft.js';

/** The i-th of n parts of a collection, from 1. */
export interface Shard {
  index: number;
  count: number;
}

/**
 * What a manifest begins with: all that the bytes of the output depend on besides the documents. A manifest is NDJSON: this, an entry
 * for each document in the order of the output, and a seal once the run is through.
 */
export interface Header {
  /** The form of this file. */
  manifest: typeof MANIFEST_FORM;
  version: string;
  /** Of the program's code and the packages it rests on: a copy of a repository changes more often than its version. */
  program: string;
  /** Options by name, contents by hash; a key is there only where it was asked for. */
  configuration: Readonly<Record<string, unknown>>;
  /** Hash of the table of document facts; what it says of a document stands in the document's entry. */
  meta: string | null;
  shard: Shard | null;
  /** All inputs of the run, those of other shards too: how many, and a hash of their paths in order. */
  inputs: { count: number; paths: string };
}

export const MANIFEST_FORM = 1;

/** One document of the output. */
export interface Entry {
  /** Among all inputs of the run, from 0. */
  place: number;
  path: string;
  /** Hash of its bytes; null where they could not be read, or were written to while they were. */
  content: string | null;
  /** What was told of it. */
  options: ExtractOptions;
  /** Half-open range of bytes in the output, and their hash. */
  start: number;
  end: number;
  hash: string;
  document: DocumentRecord;
  notes: readonly Note[];
  /** How many of its figures are targets. */
  targets: number;
  /** Units of its figures, where the run was asked for units. */
  units: readonly string[];
  /** Ids of the corrections that one of its figures answers to. */
  corrections: readonly string[];
}

/** The last line: how many documents, bytes of output, and the hash of all lines before. Without it the run was broken off. */
export interface Seal {
  documents: number;
  bytes: number;
  lines: string;
}

/** The manifest that belongs to an output unless another is named. */
export function manifestOf(output: string): string {
  return `${output}.manifest`;
}

export function lineOf(part: Header | Entry | Seal): string {
  return `${JSON.stringify(part)}\n`;
}

/** A line as what it is; null where it is none of a manifest. */
export function parseLine(line: string): Header | Entry | Seal | null {
  try {
    const value = JSON.parse(line) as unknown;
    return isHeader(value) || isEntry(value) || isSeal(value) ? value : null;
  } catch {
    return null;
  }
}

export function isHeader(value: unknown): value is Header {
  return hasKeys(value, ['manifest', 'version', 'program', 'configuration', 'inputs']);
}

export function isEntry(value: unknown): value is Entry {
  return hasKeys(value, ['place', 'path', 'content', 'start', 'end', 'hash', 'document', 'notes']);
}

export function isSeal(value: unknown): value is Seal {
  return hasKeys(value, ['documents', 'bytes', 'lines']);
}

function hasKeys(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
