// What grows faster than the text: every stage on one long document against half of it, and the inputs that are made to hurt.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { extractText, loadPacks } from '../../dist/index.js';
import { emptyDraft, STAGES } from '../../dist/pipeline.js';
import { readText } from '../../dist/readers/index.js';
import { makeFigures } from '../../dist/stages/make-figures.js';
import { inTurn, median } from './measure.mjs';
import { milliseconds, row } from './rows.mjs';
import { longText, textFiles } from './texts.mjs';

const CHARACTERS = 1_000_000;
const ROUNDS = 5;
const BAR = 2.1;

export function growth() {
  const texts = textFiles().map((file) => readFileSync(file, 'utf8'));
  const whole = longText(texts, CHARACTERS);
  const half = longText(texts, CHARACTERS / 2);
  const rounds = [];
  for (let round = 0; round < ROUNDS + 1; round += 1)
    rounds.push({ whole: stageTimes(whole), half: stageTimes(half) });
  // The first has compiled the code.
  const warm = rounds.slice(1);
  const names = [...warm[0].whole.keys()];
  return {
    title: 'Twice the document',
    note: `Every stage on one document of ${CHARACTERS.toLocaleString('en-US')} characters, against half of it.`,
    rows: names.map((name) => {
      const [long, short] = ['whole', 'half'].map((side) =>
        median(warm.map((round) => round[side].get(name))),
      );
      return row(name, long / short, { ours: milliseconds(long), yardstick: milliseconds(short), bar: BAR });
    }),
  };
}

/** Milliseconds of each stage on a text. */
function stageTimes(text) {
  const context = { packs: loadPacks(), options: {} };
  const times = new Map();
  const timed = (name, run) => {
    const start = performance.now();
    const result = run();
    times.set(name, performance.now() - start);
    return result;
  };
  let draft = emptyDraft(timed('reading', () => readText(text, 'a.txt', 'txt')));
  for (const [name, stage] of STAGES) draft = timed(name, () => stage(draft, context));
  timed('make-figures', () => makeFigures(draft, context.packs));
  times.set(
    'all',
    [...times.values()].reduce((sum, time) => sum + time, 0),
  );
  return times;
}

/** Texts that are made to take long, of so many signs each. */
const HOSTILE = [
  ['one line of sentences', 200_000, (n) => '全市增加值增长5.2%，其中工业增长6.1%；'.repeat(n / 20)],
  ['full-width zeros', 54_773, (n) => '０'.repeat(n)],
  ['digits', 400_000, (n) => '7'.repeat(n)],
  ['一百万', 30_000, (n) => '一百万'.repeat(n / 3)],
  ['numbers in a list', 60_000, (n) => '12.5%、'.repeat(n / 6)],
  ['opening brackets', 200_000, (n) => '（'.repeat(n)],
  ['blank lines', 1_000_000, (n) => '\n'.repeat(n)],
  ['spaces', 1_000_000, (n) => ' '.repeat(n)],
  ['one word', 1_000_000, (n) => '其中'.repeat(n / 2)],
  ['dates', 200_000, (n) => '2024年1月5日'.repeat(n / 9)],
  ['rows of a table', 200_000, (n) => '| 产量 | 12.5 | 吨 |\n'.repeat(n / 16)],
];

export async function hostile() {
  const rows = [];
  for (const [name, n, make] of HOSTILE) {
    const [whole, half] = [make(n), make(n / 2)];
    const { long, short } = await inTurn(
      { long: () => extractText(whole), short: () => extractText(half) },
      { iterations: 1, warm: 500 },
    );
    rows.push(
      row(`${n.toLocaleString('en-US')} characters: ${name}`, long / short, {
        ours: milliseconds(long),
        yardstick: milliseconds(short),
        bar: 2.2,
      }),
    );
  }
  return { title: 'Inputs made to hurt', note: 'Whole extraction, against half the input.', rows };
}
