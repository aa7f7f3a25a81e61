import { buildScriptPairs } from '../text/script.js';
import { checkRules } from './check.js';
import { type Problem, packError, sortProblems } from './check-problem.js';
import { internIds } from './intern.js';
import { readCachedPacks, readUnchangedPacks, writeUserCache, writeUserStamp } from './load-cache.js';
import { findPackSources, type PackSources, packFilesOf, regionRowsOf } from './load-files.js';
import { ownStamp } from './load-stamp.js';
import { mergePacks, type PlacedRules, toRuleSet } from './merge.js';
import { type PackFile, parsePack } from './pack-text.js';
import type { Packs } from './packs.js';

/** Folders of packs beside those of the package; later ones override earlier ones. */
export interface LoadOptions {
  directories?: readonly string[];
}

const loaded = new Map<string, Packs>();

/**
 * The packs of the package and of the given folders, read once a process. Synchronous, as `extractText` is.
 * Comes from a cache of the same content where there is one, and is compiled and checked otherwise.
 * @throws ZhibiaoError E-PACK with every problem of every file.
 */
export function loadPacks({ directories = [] }: LoadOptions = {}): Packs {
  const key = JSON.stringify(directories);
  let packs = loaded.get(key);
  if (packs === undefined) {
    packs = (directories.length === 0 ? readUnchangedPacks() : null) ?? readPacks(directories);
    loaded.set(key, packs);
  }
  return packs;
}

function readPacks(directories: readonly string[]): Packs {
  // Before the files are read: one that changes meanwhile is then another.
  const stamp = directories.length === 0 ? ownStamp() : null;
  const sources = findPackSources(directories);
  const packs = readCachedPacks(sources.hash) ?? compileAndKeep(sources);
  if (stamp !== null) writeUserStamp(sources.hash, stamp);
  return packs;
}

/** Compiles the packs from their files, whatever is cached. */
export function compilePacks(sources: PackSources): Packs {
  const { placed, problems } = checkPackFiles(packFilesOf(sources));
  if (problems.length > 0) throw packError(problems);
  return {
    hash: sources.hash,
    rules: toRuleSet(placed),
    script: buildScriptPairs(),
    regions: regionRowsOf(sources),
  };
}

/** Parses, merges and checks pack files; all problems of all files, sorted. Rules come with their examples. */
export function checkPackFiles(files: readonly PackFile[]): { placed: PlacedRules; problems: Problem[] } {
  const read = files.map(parsePack);
  const { placed, problems: clashes } = mergePacks(read.flatMap(({ parsed }) => parsed ?? []));
  const shape = read.flatMap(({ problems }) => problems);
  // A file that could not be read leaves gaps (no units, no kinds) that are no faults of the other files.
  const meaning = shape.length > 0 ? [] : checkRules(placed);
  return { placed, problems: sortProblems([...shape, ...clashes, ...meaning]) };
}

function compileAndKeep(sources: PackSources): Packs {
  const packs = compilePacks(sources);
  internIds(packs);
  writeUserCache(packs);
  return packs;
}
