import { extname } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { FORMAT_BY_ENDING, type Format } from '../writers/formats.js';
import type { OutStream } from './session.js';

/** `-f` wins, else the ending of `-o`, else what fits a terminal or a pipe. */
export function chooseFormat(asked: { format?: Format; output?: string }, stdout: OutStream): Format {
  if (asked.format !== undefined) return asked.format;
  if (asked.output === undefined) return stdout.isTTY ? 'table' : 'ndjson';
  const format = FORMAT_BY_ENDING[extname(asked.output).slice(1).toLowerCase()];
  if (format === undefined) {
    throw new ZhibiaoError('E-USAGE', `the ending of ${asked.output} names no format`, {
      hint: `give -f, or one of ${Object.keys(FORMAT_BY_ENDING)
        .map((ending) => `.${ending}`)
        .join(', ')}`,
    });
  }
  return format;
}
