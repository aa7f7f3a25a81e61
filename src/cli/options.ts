import { Option } from 'commander';
import { CHANGE_KINDS } from '../model/change-kinds.js';
import { FORMATS, VIEW_FORMATS } from '../writers/formats.js';
import {
  oneOf,
  type ParseValue,
  parseCount,
  parseDay,
  parseFewest,
  parsePeriod,
  parseShare,
  someOf,
} from './parse-values.js';

/** All there is to say of an option. */
interface OptionRecord {
  flags: string;
  docs: string;
  default?: unknown;
  parse?: ParseValue<unknown>;
  /** May be given several times; the values are gathered. */
  repeats?: true;
}

const STATUSES = ['actual', 'target', 'forecast', 'reference'] as const;
const ROLES = ['level', 'change', 'growth', 'rank'] as const;

/** What a script can be stopped by. */
export const CHANGE_FAULTS = [...CHANGE_KINDS, 'inconsistent'] as const;
export const TARGET_FAULTS = ['missed', 'silent', 'overdue'] as const;

/** Every option of the command line, once. */
const OPTIONS = {
  format: {
    flags: '-f, --format <format>',
    docs: `${FORMATS.join(', ')} (default: by -o, else table on a terminal, ndjson in a pipe)`,
    parse: oneOf(FORMATS),
  },
  viewFormat: {
    flags: '-f, --format <format>',
    docs: `${VIEW_FORMATS.join(', ')} (default: by -o, else table on a terminal, ndjson in a pipe)`,
    parse: oneOf(VIEW_FORMATS),
  },
  treeFormat: {
    flags: '-f, --format <format>',
    docs: 'text, json',
    default: 'text',
    parse: oneOf(['text', 'json'] as const),
  },
  excel: {
    flags: '--excel',
    docs: 'csv to be opened in Excel: byte order mark, and an apostrophe before texts that it would take for formulas or numbers (a view, not to be read back)',
  },
  output: { flags: '-o, --output <file>', docs: 'write to a file, whole or not at all' },
  metric: {
    flags: '--metric <text>',
    docs: 'only metrics whose name holds the text, or whose lexicon id it is or begins',
  },
  status: {
    flags: '--status <list>',
    docs: `only ${STATUSES.join(', ')}; several with commas`,
    parse: someOf(STATUSES),
  },
  role: {
    flags: '--role <list>',
    docs: `only ${ROLES.join(', ')}; several with commas`,
    parse: someOf(ROLES),
  },
  unit: { flags: '--unit <unit>', docs: 'only this unit, by its text or its code' },
  domain: { flags: '--domain <id>', docs: 'only metrics of this domain of the lexicon' },
  period: {
    flags: '--period <time>',
    docs: 'only periods that overlap it: 2023, 2023-06, 2023-01-01/2023-06-30',
    parse: parsePeriod,
  },
  minConfidence: {
    flags: '--min-confidence <share>',
    docs: 'only figures at least as sure, from 0 to 1',
    parse: parseShare,
  },
  date: { flags: '--date <day>', docs: 'day of the document, instead of what it says', parse: parseDay },
  place: { flags: '--place <name>', docs: 'place of the document, instead of what it says' },
  meta: { flags: '--meta <file>', docs: 'CSV with the columns path, date, place, title, issuer' },
  encoding: { flags: '--encoding <name>', docs: 'encoding of the documents, instead of finding it out' },
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
  jobs: { flags: '--jobs <n>', docs: 'documents read at the same time', default: 1, parse: parseFewest },
  log: { flags: '--log <file>', docs: 'write one record per document, as NDJSON' },
  patterns: {
    flags: '--patterns <folder>',
    docs: 'patterns that add to or override the built-in ones; may be repeated',
    repeats: true,
  },
  segmenter: {
    flags: '--segmenter <name>',
    docs: 'jieba, nodejieba',
    default: 'jieba',
    parse: oneOf(['jieba', 'nodejieba'] as const),
  },
  color: {
    flags: '--color <when>',
    docs: 'auto, always, never',
    default: 'auto',
    parse: oneOf(['auto', 'always', 'never'] as const),
  },
  only: {
    flags: '--only <list>',
    docs: `only ${CHANGE_KINDS.join(', ')}; several with commas`,
    parse: someOf(CHANGE_KINDS),
  },
  all: {
    flags: '--all',
    docs: 'in a table too, list what is unchanged or consistent instead of counting it',
  },
  matchThreshold: {
    flags: '--match-threshold <share>',
    docs: 'how sure a pair has to be, from 0 to 1 (default: 0.8)',
    parse: parseShare,
  },
  aliases: { flags: '--aliases <file>', docs: 'YAML map of names of metrics to lists of their other names' },
  acrossPlaces: { flags: '--across-places', docs: 'compare metrics of different places' },
  against: {
    flags: '--against <paths>',
    docs: 'documents that tell the results; may be repeated',
    repeats: true,
  },
  asOf: {
    flags: '--date <day>',
    docs: 'the day deadlines are judged by (default: the latest day of the documents)',
    parse: parseDay,
  },
  long: { flags: '--long', docs: 'one row a number instead of one column a period' },
  exitCode: {
    flags: '--exit-code',
    docs: 'exit 1 when something differs, is inconsistent, missed or overdue',
  },
  failOnChanges: {
    flags: '--fail-on <list>',
    docs: 'exit 1 when there is one of these kinds of change, or inconsistent',
    parse: someOf(CHANGE_FAULTS),
  },
  failOnTargets: {
    flags: '--fail-on <list>',
    docs: `exit 1 when there is one of ${TARGET_FAULTS.join(', ')}`,
    parse: someOf(TARGET_FAULTS),
  },
  failOnChecks: {
    flags: '--fail-on <list>',
    docs: 'exit 1 when there is one that is inconsistent',
    parse: someOf(['inconsistent'] as const),
  },
  pager: { flags: '--pager', docs: 'show any format through the pager (a terminal only)' },
  noPager: { flags: '--no-pager', docs: 'show a table without the pager' },
  rejected: { flags: '--rejected', docs: 'list every number that was not taken, and why' },
  min: {
    flags: '--min <n>',
    docs: 'suggest: fewest figures that make a name worth a rule (default: 3)',
    parse: parseFewest,
  },
  docs: { flags: '--docs <folder>', docs: 'folder of the annotated documents (default: the gold folder)' },
  errors: { flags: '--errors <n>', docs: 'show so many differences', default: 0, parse: parseCount },
} satisfies Record<string, OptionRecord>;

export type OptionName = keyof typeof OPTIONS;

/** An option as commander wants it. */
export function makeOption(name: OptionName): Option {
  const record: OptionRecord = OPTIONS[name];
  const option = new Option(record.flags, record.docs);
  if (record.default !== undefined) option.default(record.default);
  const long = option.long ?? option.flags;
  if (record.repeats) option.argParser((value: string, previous: string[] = []) => [...previous, value]);
  else if (record.parse !== undefined) option.argParser((value: string) => record.parse?.(value, long));
  return option;
}

export const DOCUMENT_OPTIONS = [
  'date',
  'place',
  'encoding',
  'patterns',
  'segmenter',
] as const satisfies readonly OptionName[];
export const FILTER_OPTIONS = [
  'metric',
  'status',
  'role',
  'unit',
  'domain',
  'period',
  'minConfidence',
] as const satisfies readonly OptionName[];
export const FOLDER_OPTIONS = ['include', 'exclude'] as const satisfies readonly OptionName[];
export const VIEW_OPTIONS = [
  'viewFormat',
  'excel',
  'output',
  ...FOLDER_OPTIONS,
  'encoding',
  'patterns',
  'segmenter',
  'meta',
  'jobs',
  'log',
  'color',
  'pager',
  'noPager',
] as const satisfies readonly OptionName[];
