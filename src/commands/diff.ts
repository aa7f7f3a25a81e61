import { type DiffSettings, diffFigures } from '../diff/diff.js';
import type { Change, ChangeKind } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { loadPacks } from '../packs/load.js';
import { pairingLexicon } from '../packs/pairing-matcher.js';
import { remarksOn } from './diff-remarks.js';
import { type ExtractFilesOptions, extract } from './extract.js';
import { filterChanges } from './filter-changes.js';

/** How two sides are compared. */
export interface DiffOptions {
  /** From 0 to 1: pairs that score less stay added and dropped; 0.8 when absent. */
  matchThreshold?: number;
  /** Names that mean one metric, by the name they go under. */
  aliases?: Readonly<Record<string, readonly string[]>>;
  /** Pair metrics of different places. */
  acrossPlaces?: boolean;
  /** Folders of patterns that add to or override the built-in ones. */
  patterns?: string[];
}

/** Which changes are wanted; what is absent does not restrict. */
export interface ChangeFilter {
  only?: readonly ChangeKind[];
  /** Part of the metric's name, or a lexicon id or the head of one. */
  metric?: string;
  domain?: string;
}

/** Two sides side by side. */
export interface DiffResult {
  changes: Change[];
  old: DocumentResult[];
  new: DocumentResult[];
  /** What the reader has to know of the whole: nothing in common, one side not whole, the same file twice. */
  remarks: string[];
}

/** What changed between two lists of figures. Pure once the patterns are loaded. */
export function diff(old: readonly Figure[], now: readonly Figure[], options: DiffOptions = {}): Change[] {
  return diffFigures(old, now, diffSettings(options));
}

/** What changed between two documents or folders. A document that cannot be read is a failed record of its side. */
export async function diffPaths(
  paths: { old: readonly string[]; new: readonly string[] },
  options: DiffOptions & { files?: ExtractFilesOptions; filter?: ChangeFilter } = {},
): Promise<DiffResult> {
  const { files = {}, filter, ...settings } = options;
  const old = await readAllOf(paths.old, withPatterns(files, options));
  const now = await readAllOf(paths.new, withPatterns(files, options));
  // A side of which nothing could be read says nothing: what the other has is neither new nor gone.
  const readable = [old, now].every((side) => side.some(({ document }) => document.status !== 'failed'));
  const changes = readable ? diff(figuresOf(old), figuresOf(now), settings) : [];
  const wanted = filter === undefined ? changes : filterChanges(changes, filter);
  return { changes: wanted, old, new: now, remarks: remarksOn({ old, new: now, changes }) };
}

/** Options with everything settled that they leave open. */
export function diffSettings({
  matchThreshold = MATCH_THRESHOLD,
  acrossPlaces = false,
  aliases = {},
  patterns,
}: DiffOptions): DiffSettings {
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const names = Object.entries(aliases).flatMap(([name, others]) =>
    others.map((other) => [other, name] as const),
  );
  return { lexicon: pairingLexicon(packs), matchThreshold, acrossPlaces, aliases: new Map(names) };
}

/** Names that only look alike score less (see name-likeness.ts). */
const MATCH_THRESHOLD = 0.8;

/** Every document of some paths, in order. */
export async function readAllOf(
  paths: readonly string[],
  options: ExtractFilesOptions,
): Promise<DocumentResult[]> {
  const results: DocumentResult[] = [];
  for await (const result of extract(paths, options)) results.push(result);
  return results;
}

export function figuresOf(results: readonly DocumentResult[]): Figure[] {
  return results.flatMap(({ figures }) => figures);
}

export function withPatterns(files: ExtractFilesOptions, { patterns }: DiffOptions): ExtractFilesOptions {
  return patterns === undefined ? files : { ...files, patterns };
}
