import { Option } from 'commander';
import { COMPARISON, PATTERNS } from './options/comparison.js';
import { DOCUMENTS } from './options/documents.js';
import { FILTER } from './options/filter.js';
import { CONFIGURATION, MESSAGES } from './options/messages.js';
import { EXIT_STATUS, OUTPUT } from './options/output.js';
import type { OptionRecord } from './options/record.js';

/** Every option of the command line, once. */
const OPTIONS = {
  ...OUTPUT,
  ...DOCUMENTS,
  ...FILTER,
  ...COMPARISON,
  ...EXIT_STATUS,
  ...PATTERNS,
  ...MESSAGES,
  ...CONFIGURATION,
};

export type OptionName = keyof typeof OPTIONS;

/** An option as commander wants it, with all that is known of it. */
export class CliOption extends Option {
  constructor(readonly record: OptionRecord) {
    super(record.flags, record.docs);
    if (record.default !== undefined) this.default(record.default);
    const parse = record.parse;
    if (record.repeats) this.argParser((value: string, previous: string[] = []) => [...previous, value]);
    else if (record.counts) this.argParser((_: string, previous: number = 0) => previous + 1);
    else if (parse !== undefined) this.argParser((value: string) => parse(value, this.key));
  }

  /** Its name as it is typed: --format. */
  get key(): string {
    return this.long ?? this.flags;
  }
}

export function makeOption(name: OptionName): CliOption {
  return new CliOption(OPTIONS[name]);
}

export const DOCUMENT_OPTIONS = [
  'date',
  'place',
  'encoding',
  'patterns',
  'segmenter',
  'limit',
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
export const FOLDER_OPTIONS = [
  'include',
  'exclude',
  'follow',
  'allowEmpty',
] as const satisfies readonly OptionName[];
/** Where and within what documents are read. */
export const READING_OPTIONS = ['timeout', 'noIsolate'] as const satisfies readonly OptionName[];
/** Where a command takes any number of documents. */
export const LIST_OPTIONS = ['filesFrom', 'null', 'stdinFilename'] as const satisfies readonly OptionName[];
export const VIEW_OPTIONS = [
  'viewFormat',
  'excel',
  'output',
  ...FOLDER_OPTIONS,
  'encoding',
  'patterns',
  'segmenter',
  'to',
  'corrections',
  'meta',
  'jobs',
  'maxMemory',
  'limit',
  ...READING_OPTIONS,
  'log',
  'pager',
  'noPager',
  'progress',
  'noProgress',
  'strict',
] as const satisfies readonly OptionName[];
/** What every command takes. */
export const COMMON_OPTIONS = [
  'quiet',
  'verbose',
  'logFormat',
  'color',
  'config',
  'noConfig',
] as const satisfies readonly OptionName[];
