// The built program, as the judge wants it.
import { main } from '../../dist/cli/main.js';
import { extract } from '../../dist/commands/extract.js';
import { readPathList } from '../../dist/commands/read-path-list.js';
import { extractStream } from '../../dist/commands/stream.js';
import { ERROR_CODES, WARNING_CODES, ZhibiaoError } from '../../dist/model/errors.js';
import { figureSchema } from '../../dist/model/figure.js';
import { checkRules } from '../../dist/packs/check.js';
import { loadPacks } from '../../dist/packs/load.js';
import { findPackSources, packFilesOf } from '../../dist/packs/load-files.js';
import { mergePacks, toRuleSet } from '../../dist/packs/merge.js';
import { parsePack } from '../../dist/packs/pack-text.js';
import { extractDocument } from '../../dist/pipeline.js';
import { readBytes, readText } from '../../dist/readers/index.js';

export const library = {
  main,
  extract,
  readPathList,
  extractStream,
  ERROR_CODES,
  WARNING_CODES,
  ZhibiaoError,
  figureSchema,
  checkRules,
  loadPacks,
  findPackSources,
  packFilesOf,
  mergePacks,
  toRuleSet,
  parsePack,
  extractDocument,
  readBytes,
  readText,
};
