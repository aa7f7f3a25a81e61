// What one command costs from the shell, against a bare node.
import { statSync } from 'node:fs';
import { processesInTurn } from './measure.mjs';
import { milliseconds, row } from './rows.mjs';
import { textFiles } from './texts.mjs';

export async function startUp() {
  const document = textFiles().sort((a, b) => fromTenKilobytes(a) - fromTenKilobytes(b))[0];
  const { bare, extract, version, help } = await processesInTurn({
    bare: ['-e', '0'],
    extract: ['bin/zhibiao.js', 'extract', document, '-f', 'ndjson'],
    version: ['bin/zhibiao.js', '--version'],
    help: ['bin/zhibiao.js', '--help'],
  });
  const against = (name, time, bars) =>
    row(name, time / bare, {
      ours: milliseconds(time),
      yardstick: `node -e 0: ${milliseconds(bare)}`,
      ...bars,
    });
  return {
    title: 'Start-up',
    note: 'Whole processes, each after the other, medians of fifteen.',
    rows: [
      against(`extract of one document of ${(statSync(document).size / 1000).toFixed(1)} kB`, extract, {
        bar: 2.2,
        held: 2.6,
      }),
      against('--version', version, { bar: 1.4, held: 1.6 }),
      against('--help', help, {}),
    ],
  };
}

const fromTenKilobytes = (file) => Math.abs(statSync(file).size - 10_000);
