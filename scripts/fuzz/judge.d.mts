import type { main } from '../../src/cli/main.js';
import type { extract } from '../../src/commands/extract.js';
import type { readPathList } from '../../src/commands/read-path-list.js';
import type { extractStream } from '../../src/commands/stream.js';
import type { ERROR_CODES, WARNING_CODES, ZhibiaoError } from '../../src/model/errors.js';
import type { figureSchema } from '../../src/model/figure.js';
import type { checkRules } from '../../src/packs/check.js';
import type { loadPacks } from '../../src/packs/load.js';
import type { findPackSources, packFilesOf } from '../../src/packs/load-files.js';
import type { mergePacks, toRuleSet } from '../../src/packs/merge.js';
import type { parsePack } from '../../src/packs/pack-text.js';
import type { extractDocument } from '../../src/pipeline.js';
import type { readBytes, readText } from '../../src/readers/index.js';

/** The parts of the program that inputs are given to, built or as sources. */
export interface Library {
  main: typeof main;
  extract: typeof extract;
  readPathList: typeof readPathList;
  extractStream: typeof extractStream;
  ERROR_CODES: typeof ERROR_CODES;
  WARNING_CODES: typeof WARNING_CODES;
  ZhibiaoError: typeof ZhibiaoError;
  figureSchema: typeof figureSchema;
  checkRules: typeof checkRules;
  loadPacks: typeof loadPacks;
  findPackSources: typeof findPackSources;
  packFilesOf: typeof packFilesOf;
  mergePacks: typeof mergePacks;
  toRuleSet: typeof toRuleSet;
  parsePack: typeof parsePack;
  extractDocument: typeof extractDocument;
  readBytes: typeof readBytes;
  readText: typeof readText;
  /** Seconds of the processor that one document may take; 2 when absent. */
  longestSeconds?: number;
}

/** What is wrong with what becomes of an input; null where all laws hold. */
export function judge(
  input: { reader: string; name: string; bytes: Uint8Array },
  library: Library,
): Promise<{ kind: string; what: string } | null>;
