import { PassThrough } from 'node:stream';
import { openData } from '../../src/cli/open-data.js';
import type { Session } from '../../src/cli/session.js';
import type { DocumentResult } from '../../src/model/document.js';
import { openWriter, type StreamedFormat } from '../../src/writers/index.js';

/** Results as a file of a format, written as a run writes it. */
export async function writeFigures(
  format: StreamedFormat,
  output: string,
  results: readonly DocumentResult[],
  { append = false }: { append?: boolean } = {},
): Promise<void> {
  const data = await openData(format, { output, append }, SESSION);
  try {
    const options = { color: false, width: 80, generator: 'zhibiao 1.2.3' };
    const writer = await openWriter(
      format,
      data.database === undefined ? options : { ...options, database: data.database },
    );
    await data.write(writer.begin());
    for (const result of results) await data.write(writer.document(result));
    await data.write(await writer.end());
    await data.finish();
  } finally {
    await data.discard();
  }
}

const SESSION: Session = {
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
  env: {},
  cwd: () => '/',
  tone: { quiet: false, verbose: 0, json: false, color: false },
  signal: new AbortController().signal,
  exitCode: 0,
};
