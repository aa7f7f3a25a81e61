// Speed as ratios, each beside the figures it came from; absolute times say nothing on another machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { diff, extractText, extractTexts } from '../dist/index.js';
import { benchReaders } from './bench-readers.mjs';
import { syntheticSides } from './synthetic-figures.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const ROUNDS = 7;
const RUNS = 15;
/** Long enough for the compiler: it still gives up code and makes it anew after a hundred rounds, which are eight seconds. So much text a round that one hiccup does not count. */
const WARM_UP = 10_000;
const CHARACTERS_A_ROUND = 1_000_000;

const texts = textFiles(['seeds', '../shared/seeds', '../shared/documents']).map((file) =>
  readFileSync(file, 'utf8'),
);
const once = texts.reduce((sum, text) => sum + text.length, 0);
if (once === 0) throw new Error('no text to read in seeds/');
const repeats = Math.ceil(CHARACTERS_A_ROUND / once);
const characters = once * repeats;

const jieba = Jieba.withDict(dict);
// As a folder is read, which is what a whole run does; and each text by itself, as a program asks for a single one.
const [reading, tagging, single] = inTurn(
  () => drain(extractTexts(texts)),
  () => texts.forEach((text) => void jieba.tag(text)),
  () => texts.forEach((text) => void extractText(text)),
);
console.log(
  `texts: ${texts.length}, ${once} characters, ${repeats} times a round, median of ${ROUNDS} rounds in turn once warm`,
);
console.log(`read to figures   ${speed(reading)}`);
console.log(`segmenter's tags  ${speed(tagging)}`);
console.log(`one by one        ${speed(single)}, ${(tagging / single).toFixed(2)} x`);
console.log(
  `ratio             ${(tagging / reading).toFixed(2)} x as fast as the segmenter alone (at least 1, aim 8)`,
);

const figures = [...extractTexts(texts)].flatMap((result) => result.figures);
const cut = figures.filter(({ rules }) => rules.includes('fallback.segmenter')).length;
console.log(
  `segmenter asked   ${cut} of ${figures.length} figures (${((100 * cut) / figures.length).toFixed(2)} %)`,
);

const one = textFiles(['seeds'])[0] ?? textFiles(['../shared/seeds'])[0];
const [bare, whole] = alternately(['-e', '0'], ['bin/zhibiao.js', 'extract', one, '-f', 'ndjson']);
console.log(`\none document, whole process (${one}, median of ${RUNS})`);
console.log(`node -e 0         ${bare.toFixed(1)} ms`);
console.log(`zhibiao extract   ${whole.toFixed(1)} ms`);
console.log(`ratio             ${(whole / bare).toFixed(2)} x a bare node (at most 4, aim 1.8)`);

const { long, twice, pairs } = compareLists();
console.log(`\ncomparing two lists of figures, whole diff (median of ${ROUNDS} rounds in turn once warm)`);
console.log(`10,000 a side     ${long.toFixed(0)} ms, ${pairs} pairs`);
console.log(`5,000, twice      ${twice.toFixed(0)} ms`);
console.log(`ratio             ${(long / twice).toFixed(2)} x (at most 3)`);

await benchReaders();

// Twice as many figures against half of them twice: what grows with the square shows as 2.
function compareLists() {
  const [large, small] = [syntheticSides(10_000), syntheticSides(5_000)];
  const sides = [() => diff(...large), () => [diff(...small), diff(...small)]];
  for (const run of sides) for (let n = 0; n < 3; n += 1) run();
  const times = sides.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    sides.forEach((run, side) => void times[side].push(timed(run)));
  const [long, twice] = times.map(middle);
  const pairs = diff(...large).filter((change) => change.old !== null && change.new !== null).length;
  return { long, twice, pairs };
}

function textFiles(folders) {
  return folders
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /\.(?:txt|md)$/.test(file))
        .sort()
        .map((file) => join(folder, file)),
    )
    .filter((file) => isUtf8(readFileSync(file)));
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// What is read is let go, as by a run that has written it out.
function drain(results) {
  for (const _ of results);
}

// All warm, then one round of each after the other, so that a busy machine slows all.
function inTurn(...sides) {
  for (const run of sides) {
    const end = performance.now() + WARM_UP;
    while (performance.now() < end) run();
  }
  const times = sides.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    sides.forEach((run, side) => {
      times[side].push(
        timed(() => {
          for (let n = 0; n < repeats; n += 1) run();
        }),
      );
    });
  }
  return times.map(middle);
}

// Whole processes, one after the other and again.
function alternately(first, second) {
  const times = [[], []];
  for (let i = 0; i < RUNS; i += 1) {
    for (const [at, args] of [first, second].entries()) times[at].push(timed(() => runNode(args)));
  }
  return times.map(middle);
}

function runNode(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function middle(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function speed(milliseconds) {
  return `${Math.round(characters / (milliseconds / 1000)).toLocaleString('en-US')} characters/s`;
}
