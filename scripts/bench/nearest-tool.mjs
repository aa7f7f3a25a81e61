// The nearest tool on the same sentences. It is fetched for this alone and left out where that cannot be.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extractTexts } from '../../dist/index.js';
import { inTurn } from './measure.mjs';
import { row, speed } from './rows.mjs';
import { textFiles } from './texts.mjs';

const PACKAGE = '@microsoft/recognizers-text-suite';
const VERSION = '1.3.0';
/** Its pass over all sentences takes seconds; these many are enough. */
const SENTENCES = 150;

export async function nearestTool(work) {
  const suite = fetchSuite(work);
  if (suite === null)
    return { title: 'The nearest tool', note: `${PACKAGE} could not be fetched.`, rows: [] };
  const sentences = textFiles()
    .flatMap((file) => readFileSync(file, 'utf8').split(/(?<=[。！？\n])/))
    .filter((sentence) => /\d/.test(sentence) && sentence.length < 300)
    .filter((_, i) => i % 7 === 0)
    .slice(0, SENTENCES);
  const characters = sentences.reduce((sum, { length }) => sum + length, 0);
  const recognise = [
    'recognizeNumber',
    'recognizeOrdinal',
    'recognizePercentage',
    'recognizeCurrency',
    'recognizeDimension',
    'recognizeDateTime',
  ].map((name) => suite[name]);
  const { theirs, ours } = await inTurn(
    {
      theirs: () => {
        for (const sentence of sentences) for (const run of recognise) run(sentence, 'zh-cn');
      },
      ours: () => {
        for (const _ of extractTexts(sentences));
      },
    },
    { iterations: 1, warm: 3_000 },
  );
  return {
    title: 'The nearest tool',
    note: `${sentences.length} sentences of ${characters.toLocaleString('en-US')} characters, each by itself; ${PACKAGE} ${VERSION} with its six recognisers finds numbers and dates in them, and no metric.`,
    rows: [
      row('sentence by sentence', theirs / ours, {
        ours: speed(characters, ours),
        yardstick: speed(characters, theirs),
        bar: 300,
        better: 'more',
      }),
    ],
  };
}

function fetchSuite(work) {
  writeFileSync(join(work, 'package.json'), '{"private":true}');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`], {
    cwd: work,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return null;
  return createRequire(join(work, 'a.js'))(PACKAGE);
}
