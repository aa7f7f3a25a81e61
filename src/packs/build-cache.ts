import { formatError, ZhibiaoError } from '../model/errors.js';
import { compilePacks } from './load.js';
import { writeShippedCache } from './load-cache.js';
import { keepDictionary } from './load-dictionary.js';
import { findPackSources } from './load-files.js';
import { ownStamp } from './load-stamp.js';

/** Run by the build: checks the package's packs and writes the compiled ones and the segmenter's dictionary beside the code. */
try {
  keepDictionary();
  const stamp = ownStamp();
  writeShippedCache(compilePacks(findPackSources()), stamp);
} catch (error) {
  if (!(error instanceof ZhibiaoError)) throw error;
  process.stderr.write(`${formatError(error)}\n`);
  process.exitCode = 1;
}
