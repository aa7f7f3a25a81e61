import { extname } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { FORMAT_BY_ENDING, type ViewFormat } from '../writers/formats.js';
import type { OutStream } from './session.js';

/** `-f` wins, else the ending of `-o`, else what fits a terminal or a pipe; only formats that the command has. */
export function chooseFormat<F extends ViewFormat>(
  asked: { format?: F; output?: string },
  stdout: OutStream,
  formats: readonly F[],
): F {
  const { format, output } = asked;
  if (format !== undefined) return format;
  const wanted = output === undefined ? (stdout.isTTY ? 'table' : 'ndjson') : formatOfEnding(output);
  const found = formats.find((known) => known === wanted);
  if (found === undefined) {
    throw new ZhibiaoError('E-USAGE', `the ending of ${output} names no format`, {
      hint: `give -f, or one of ${endingsOf(formats).join(', ')}`,
    });
  }
  return found;
}

function formatOfEnding(file: string): ViewFormat | undefined {
  return FORMAT_BY_ENDING[extname(file).slice(1).toLowerCase()];
}

function endingsOf(formats: readonly ViewFormat[]): string[] {
  return Object.entries(FORMAT_BY_ENDING)
    .filter(([, format]) => formats.includes(format))
    .map(([ending]) => `.${ending}`);
}
