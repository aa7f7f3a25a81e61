import { extname } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { type AnyFormat, BINARY_FORMATS, FORMAT_BY_ENDING } from '../writers/formats.js';
import type { OutStream } from './session.js';

/**
 * `-f` wins, else the ending of `-o`, else what fits a terminal or a pipe; only formats that the command has. Bytes do not go to
 * a terminal.
 */
export function chooseFormat<F extends AnyFormat>(
  asked: { format?: F; output?: string; excel?: true; append?: true },
  stdout: OutStream,
  formats: readonly F[],
): F {
  const format = asked.format ?? fittingFormat(asked, stdout, formats);
  if (asked.excel && format !== 'csv') {
    throw new ZhibiaoError('E-USAGE', `--excel is for csv, not for ${format}`, {
      hint: 'give -f csv, or leave --excel away: -f xlsx writes a workbook',
    });
  }
  if (asked.append && format !== 'sqlite') {
    throw new ZhibiaoError('E-USAGE', `${format} cannot be added to`, {
      hint: '--append goes with -f sqlite; lines of ndjson can be added with >>',
    });
  }
  if (BINARY_FORMATS.includes(format) && asked.output === undefined && stdout.isTTY) {
    throw new ZhibiaoError('E-USAGE', `${format} is not text and cannot be shown on a terminal`, {
      hint: `give -o figures.${format}`,
    });
  }
  return format;
}

function fittingFormat<F extends AnyFormat>(
  { output, excel }: { output?: string; excel?: true },
  stdout: OutStream,
  formats: readonly F[],
): F {
  const wanted = output === undefined ? fittingStream(stdout, excel) : formatOfEnding(output);
  const found = formats.find((known) => known === wanted);
  if (found === undefined) {
    throw new ZhibiaoError('E-USAGE', `the ending of ${output} names no format`, {
      hint: `give -f, or one of ${endingsOf(formats).join(', ')}`,
    });
  }
  return found;
}

function fittingStream(stdout: OutStream, excel: true | undefined): AnyFormat {
  if (excel) return 'csv';
  return stdout.isTTY ? 'table' : 'ndjson';
}

/** The format that the ending of a file names. */
export function formatOfEnding(file: string): AnyFormat | undefined {
  return FORMAT_BY_ENDING[extname(file).slice(1).toLowerCase()];
}

function endingsOf(formats: readonly AnyFormat[]): string[] {
  return Object.entries(FORMAT_BY_ENDING)
    .filter(([, format]) => formats.includes(format))
    .map(([ending]) => `.${ending}`);
}
