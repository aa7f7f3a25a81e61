// The nearest tool on the same sentences. It is fetched for this alone and left out where that cannot be.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extractTexts } from '../../dist/index.js';
import { inTurn } from './measure.mjs';
import { row, speed } from './rows.mjs';
import { textFiles } from './texts.mjs';

const PACKAGE = '@microsoft/recognizers-text-suite';
const VERSION = '1.3.0';
export async function nearestTool(work) {
  const suite = fetchSuite(work);
  if (suite === null)
    return { title: 'The nearest tool', note: `${PACKAGE} could not be fetched.`, rows: [] };
  const seeds = textFiles(existsSync('../shared/seeds') ? ['../shared/seeds'] : ['seeds']);
  const texts = seeds.map((file) => readFileSync(file, 'utf8'));
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[。！？；\n])/))
    .filter((sentence) => sentence.trim() !== '');
  const characters = sentences.reduce((sum, { length }) => sum + length, 0);
  const recognise = [
    'recognizeNumber',
    'recognizeOrdinal',
    'recognizePercentage',
    'recognizeCurrency',
    'recognizeDimension',
    'recognizeDateTime',
  ].map((name) => suite[name]);
  const { theirs, whole, single } = await inTurn(
    {
      theirs: () => {
        for (const sentence of sentences) for (const run of recognise) run(sentence, 'zh-cn');
      },
      whole: () => {
        for (const _ of extractTexts(texts));
      },
      single: () => {
        for (const _ of extractTexts(sentences));
      },
    },
    { iterations: 1, warm: 3_000 },
  );
  return {
    title: 'The nearest tool',
    note: `${sentences.length} sentences of ${characters.toLocaleString('en-US')} characters in ${texts.length} documents. ${PACKAGE} ${VERSION} with its six recognisers is given each by itself, since it takes several times as long for whole documents; it finds numbers and dates in them, and no metric.`,
    rows: [
      row('the sentences in their documents', theirs / whole, {
        ours: speed(characters, whole),
        yardstick: speed(characters, theirs),
        bar: 300,
        held: 70,
        better: 'more',
      }),
      row('each as a document of its own', theirs / single, {
        ours: speed(characters, single),
        yardstick: speed(characters, theirs),
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
