import { FORMATS, VIEW_FORMATS } from '../../writers/formats.js';
import { PAGE_LANGUAGES } from '../../writers/report/report.js';
import { parseCount, parseFewest } from '../parse-values.js';
import {
  CHANGE_FAULTS,
  CHECK_FAULTS,
  one,
  READING_FAULTS,
  SCHEMA_FORMATS,
  some,
  TARGET_FAULTS,
} from './choices.js';
import { inGroup } from './record.js';

const BY_DEFAULT = '(default: by -o, else table on a terminal, ndjson in a pipe)';

export const OUTPUT = inGroup('Output', {
  format: {
    flags: '-f, --format <format>',
    docs: `${FORMATS.join(', ')} ${BY_DEFAULT}`,
    usual: true,
    ...one(FORMATS),
  },
  viewFormat: {
    flags: '-f, --format <format>',
    docs: `${VIEW_FORMATS.join(', ')} ${BY_DEFAULT}`,
    usual: true,
    ...one(VIEW_FORMATS),
  },
  treeFormat: {
    flags: '-f, --format <format>',
    docs: 'text, json',
    default: 'text',
    usual: true,
    ...one(['text', 'json']),
  },
  title: { flags: '--title <text>', docs: 'title of the page (default: that of the documents)', usual: true },
  language: {
    flags: '--lang <language>',
    docs: `${PAGE_LANGUAGES.join(', ')}: language of the page (default: the reader's)`,
    usual: true,
    ...one(PAGE_LANGUAGES),
  },
  schemaFormat: {
    flags: '-f, --format <format>',
    docs: 'json-schema, ts, or sql: the tables that -f sqlite writes',
    default: 'json-schema',
    usual: true,
    ...one(SCHEMA_FORMATS),
  },
  excel: {
    flags: '--excel',
    docs: 'csv to be opened in Excel: byte order mark, and an apostrophe before texts that it would take for formulas or numbers (a view, not to be read back)',
  },
  append: {
    flags: '--append',
    docs: 'add to the database that -o names; documents of the same path are replaced',
    config: false,
  },
  to: {
    flags: '--to <unit>',
    docs: 'tell values in this unit where they can be: 亿元, 公顷; may be repeated',
    repeats: true,
    usual: true,
  },
  output: {
    flags: '-o, --output <file>',
    docs: 'write to a file, whole or not at all',
    names: 'file',
    config: false,
    usual: true,
  },
  log: {
    flags: '--log <file>',
    docs: 'write one record per document, as NDJSON',
    names: 'file',
    config: false,
  },
  manifest: {
    flags: '--manifest <file>',
    docs: 'keep what is known of each document, so that the next run reads only what changed (ndjson, csv, tsv)',
    names: 'file',
    config: false,
  },
  resume: {
    flags: '--resume',
    docs: 'go on where a run with the same -o was broken off',
    config: false,
  },
  manifests: {
    flags: '--manifest <file>',
    docs: 'manifest of an output, in their order; may be repeated (default: OUTPUT.manifest)',
    repeats: true,
    names: 'file',
    config: false,
  },
  long: { flags: '--long', docs: 'one row a number instead of one column a period', usual: true },
  rejected: {
    flags: '--rejected',
    docs: 'list every number that was not taken, and why',
    usual: true,
  },
  errors: {
    flags: '--errors <n>',
    docs: 'show so many differences',
    default: 0,
    usual: true,
    parse: parseCount,
  },
  min: {
    flags: '--min <n>',
    docs: 'suggest: fewest figures that make a name worth a rule (default: 3)',
    parse: parseFewest,
    usual: true,
  },
});

export const EXIT_STATUS = inGroup('Exit status', {
  exitCode: {
    flags: '--exit-code',
    docs: 'exit 1 when something differs, is inconsistent, in disagreement, missed or overdue',
    usual: true,
  },
  failOnChanges: {
    flags: '--fail-on <list>',
    docs: 'exit 1 when there is one of these kinds of change, or inconsistent',
    ...some(CHANGE_FAULTS),
  },
  failOnTargets: {
    flags: '--fail-on <list>',
    docs: `exit 1 when there is one of ${TARGET_FAULTS.join(', ')}`,
    ...some(TARGET_FAULTS),
  },
  failOnChecks: {
    flags: '--fail-on <list>',
    docs: 'exit 1 when a statement is inconsistent, or a figure in disagreement with its text',
    ...some(CHECK_FAULTS),
  },
  failOnReading: {
    flags: '--fail-on <list>',
    docs: 'exit 1 on a warning of a document (warning), one read only in part (error), or no figure at all (empty)',
    ...some(READING_FAULTS),
  },
  strict: {
    flags: '--strict',
    docs: 'stop at the first document that cannot be read; a file is not written then',
  },
});
