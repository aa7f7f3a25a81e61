import type { DiffSettings } from '../diff/diff.js';
import type { ChangeKind } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { loadPacks } from '../packs/load.js';
import { pairingLexicon } from '../packs/pairing-matcher.js';
import { type UnitConverter, unitConverter } from './convert-units.js';
import { type ExtractFilesOptions, extract } from './extract.js';

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
  /** Units that values are told in where they can be: 亿元, 公顷. Pairs are made before that. */
  to?: readonly string[];
}

/** Which changes are wanted; what is absent does not restrict. */
export interface ChangeFilter {
  only?: readonly ChangeKind[];
  /** Part of the metric's name, or a lexicon id or the head of one. */
  metric?: string;
  domain?: string;
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

/** How the files of a comparison are read: with its patterns, and in the units of the texts, which pairs are made of. */
export function readingOptions(
  { to, ...files }: ExtractFilesOptions,
  { patterns }: DiffOptions,
): ExtractFilesOptions {
  return patterns === undefined ? files : { ...files, patterns };
}

/** Records told in the units that the options ask for. */
export function inUnits<T>(
  records: readonly T[],
  { to, patterns }: DiffOptions,
  convertRecord: (record: T, convert: UnitConverter) => T,
): T[] {
  if (to === undefined) return [...records];
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const convert = unitConverter(to, packs);
  return records.map((record) => convertRecord(record, convert));
}
