import { formatError, ZhibiaoError } from '../model/errors.js';
import { compilePacks } from './load.js';
import { writeShippedCache } from './load-cache.js';
import { findPackSources, ownStamp } from './load-files.js';

/** Run by the build: checks the package's packs and writes the compiled ones beside the code. */
try {
  writeShippedCache(compilePacks(findPackSources()), ownStamp());
} catch (error) {
  if (!(error instanceof ZhibiaoError)) throw error;
  process.stderr.write(`${formatError(error)}\n`);
  process.exitCode = 1;
}
