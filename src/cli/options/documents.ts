import { LIMITS } from '../../model/limits.js';
import { TIME_LIMIT } from '../../pool/reading-limits.js';
import { parseLimits } from '../parse-limits.js';
import { parseDay, parseFewest, parseMemory, parseSeconds, parseShard } from '../parse-values.js';
import { inGroup } from './record.js';

export const DOCUMENTS = inGroup('Documents', {
  include: {
    flags: '--include <pattern>',
    docs: 'of folders and archives only files that match, whatever their ending; may be repeated',
    repeats: true,
  },
  exclude: {
    flags: '--exclude <pattern>',
    docs: 'of folders and archives no file that matches, as in .gitignore; may be repeated',
    repeats: true,
  },
  follow: {
    flags: '--follow',
    docs: 'of folders and globs also what links lead to, each file once',
  },
  allowEmpty: {
    flags: '--allow-empty',
    docs: 'a folder without documents is no fault: the output is whole and holds nothing',
  },
  filesFrom: {
    flags: '--files-from <file>',
    docs: 'read the documents this file lists too, one a line; - is standard input',
    names: 'file',
    config: false,
  },
  null: {
    flags: '-0, --null',
    docs: 'names in lists of files end with a NUL instead of a line end',
    config: false,
  },
  stdinFilename: {
    flags: '--stdin-filename <name>',
    docs: 'what - is called in the records; its ending tells the type',
    config: false,
  },
  date: {
    flags: '--date <day>',
    docs: 'day of the document, instead of what it says',
    parse: parseDay,
    usual: true,
  },
  place: {
    flags: '--place <name>',
    docs: 'place of the document, instead of what it says',
    usual: true,
  },
  meta: {
    flags: '--meta <file>',
    docs: 'CSV with the columns path, date, place, title, issuer',
    names: 'file',
  },
  corrections: {
    flags: '--corrections <file>',
    docs: 'YAML list of figures, by id, to reject, rename or change',
    names: 'file',
  },
  encoding: {
    flags: '--encoding <name>',
    docs: 'encoding of the documents, instead of finding it out',
  },
  jobs: {
    flags: '--jobs <n>',
    docs: 'read so many documents at the same time (default: the cores, one where there is little to read)',
    parse: parseFewest,
    env: 'ZHIBIAO_JOBS',
  },
  shard: {
    flags: '--shard <i/n>',
    docs: 'only the i-th of n parts, by hash of content, as one of n runs; zhibiao merge joins them',
    parse: parseShard,
    config: false,
  },
  maxMemory: {
    flags: '--max-memory <size>',
    docs: 'memory of the whole run, as 1G or 800M; what cannot be read within it fails alone (E-MEMORY)',
    parse: parseMemory,
    env: 'ZHIBIAO_MAX_MEMORY',
  },
  timeout: {
    flags: '--timeout <seconds>',
    docs: 'time for reading each document; one that takes more fails alone (E-TIMEOUT)',
    default: TIME_LIMIT,
    parse: parseSeconds,
    env: 'ZHIBIAO_TIMEOUT',
  },
  limit: {
    flags: '--limit <list>',
    docs: `other limits of a document, as file=128M,text=40M: ${Object.keys(LIMITS).join(', ')}`,
    parse: parseLimits,
    several: true,
  },
  noIsolate: {
    flags: '--no-isolate',
    docs: 'read trusted Word, Excel, PDF and OFD files in this process, not in one that can be ended',
  },
  streamJobs: {
    flags: '--jobs <n>',
    docs: 'read so many documents at the same time; their order stays',
    default: 1,
    parse: parseFewest,
    env: 'ZHIBIAO_JOBS',
  },
  docs: {
    flags: '--docs <folder>',
    docs: 'folder of the annotated documents (default: the gold folder)',
    names: 'folder',
    usual: true,
  },
});
