// How right the figures are, on every annotated document at hand. `fixtures/accuracy.json` keeps what each visible document
// has reached: it may rise (--update) and not fall. --blind scores the blind set too: totals only, since whoever writes
// rules must not read its errors. --fields tells right/asked by field, --confidence stated confidence against
// rightness.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { placeGold } from '../dist/commands/eval/gold.js';
import { scoreDocument } from '../dist/commands/eval/score.js';
import { compilePacks, loadPacks } from '../dist/packs/load.js';
import { findPackSources } from '../dist/packs/load-files.js';
import { extractDocument } from '../dist/pipeline.js';
import { readDocument } from '../dist/readers/index.js';
import { rowsOf, visibleSets } from './annotated.mjs';
import { faultsOfConfidence, printConfidence } from './confidence-table.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const GOLDEN = 'fixtures/accuracy.json';
const MOST_POINTS_OF_LEXICON = 8;
/** Texts of rules: hardly any of their many numbers is a figure, so what is invented shows here. */
const RULES = new Set([
  'e13-baotou-assessment-2022',
  'e14-aba-gov-data',
  'ministry-measures-hydropower',
  'municipal-place-name-rules',
  'regulation-electric-bicycles',
]);
const MOST_INVENTED = 0.01;
/** Scores are kept to a tenth of a point. */
const SLACK = 0.05;
const flags = new Set(process.argv.slice(2));
const packs = loadPacks();
const faults = [];

const known = existsSync(GOLDEN) ? JSON.parse(readFileSync(GOLDEN, 'utf8')) : {};
const reached = { ...known };
const scored = [];
for (const [set, documents] of visibleSets()) {
  const scores = await scoreAll(documents, packs);
  scored.push([set, documents, scores]);
  for (const score of scores) compareWithKnown(`${set}/${score.name}`, score);
  print(set, scores);
}
if (flags.has('--fields')) for (const [set, , scores] of scored) printFields(set, scores);
const all = scored.flatMap(([, , scores]) => scores);
if (flags.has('--confidence')) printConfidence(all);
for (const fault of faultsOfConfidence(all)) faults.push(fault);
judgeInventions(all.filter(({ name }) => RULES.has(name)));
if (flags.has('--blind')) await scoreBlind();
await judgeLexicon();
if (flags.has('--update')) {
  const sorted = Object.fromEntries(Object.entries(reached).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(GOLDEN, `${JSON.stringify(sorted, null, 1)}\n`);
}
for (const fault of faults) console.log(`FAILED  ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function scoreAll(documents, withPacks) {
  const scores = [];
  for (const { name, file, rows, lines } of documents) {
    const source = await readDocument(file, {});
    const { figures } = extractDocument(source, withPacks, {});
    const inside = ({ source: { line } }) =>
      lines === undefined || lines.some(([from, to]) => line >= from && line <= to);
    scores.push(scoreDocument(name, placeGold({ name, file, rows }, source.text), figures.filter(inside)));
  }
  return scores;
}

function f1(scores, what) {
  const sum = (count) => scores.reduce((total, score) => total + score[count], 0);
  const asked = sum('gold') + sum('predicted');
  return asked === 0 ? 0 : Math.round((2000 * sum(what)) / asked) / 10;
}

function compareWithKnown(key, score) {
  const now = { quantity: f1([score], 'quantity'), record: f1([score], 'record') };
  const before = known[key];
  for (const what of ['quantity', 'record']) {
    if (before !== undefined && now[what] < before[what] - SLACK && !flags.has('--update'))
      faults.push(
        `${key}: ${what} F1 fell from ${before[what]} to ${now[what]}; mend the rule, or say why with npm run accuracy -- --update`,
      );
  }
  reached[key] = now;
}

function print(set, scores) {
  const count = scores.reduce((sum, { gold }) => sum + gold, 0);
  console.log(
    `\n${set}: quantity ${f1(scores, 'quantity')}  record ${f1(scores, 'record')}  (${scores.length} documents, ${count} figures)`,
  );
  for (const score of scores)
    console.log(
      `  ${score.name.padEnd(36)} quantity ${String(f1([score], 'quantity')).padStart(5)}  record ${String(f1([score], 'record')).padStart(5)}`,
    );
}

function printFields(set, scores) {
  const totals = {};
  for (const { fields } of scores) {
    for (const [field, { right, asked }] of Object.entries(fields)) {
      totals[field] ??= { right: 0, asked: 0 };
      totals[field].right += right;
      totals[field].asked += asked;
    }
  }
  const told = Object.entries(totals).map(
    ([field, { right, asked }]) => `${field} ${right}/${asked} (${((100 * right) / asked).toFixed(1)})`,
  );
  console.log(`\n${set}: ${told.join('  ')}`);
}

async function scoreBlind() {
  const { documents } = JSON.parse(readFileSync('fixtures/blind/blind.json', 'utf8'));
  const here = documents
    .filter(({ file }) => existsSync(file))
    .map((document) => ({ ...document, rows: rowsOf(`fixtures/blind/${document.name}.ndjson`) }));
  const [unseen, opened] = [true, false].map((isUnseen) =>
    here.filter((document) => (document.opened === undefined) === isUnseen),
  );
  const scores = await scoreAll(unseen, packs);
  print('blind', scores);
  printFields('blind', scores);
  for (const score of scores) printFields(`blind, ${score.name}`, [score]);
  if (flags.has('--confidence')) printConfidence(scores);
  // Once blind, since read with their output in sight.
  print('opened', await scoreAll(opened, packs));
}

function judgeInventions(scores) {
  const stated = scores.reduce((sum, { predicted }) => sum + predicted, 0);
  const invented = scores.reduce((sum, { predicted, judged }) => sum + predicted - judged.length, 0);
  console.log(`\ninvented in ${scores.length} texts of rules: ${invented} of ${stated} figures`);
  if (invented > stated * MOST_INVENTED)
    faults.push(
      `${invented} of ${stated} figures in texts of rules are invented, more than ${100 * MOST_INVENTED} %`,
    );
}

/** The lexicon gives ids; it may not be what makes names right. */
async function judgeLexicon() {
  const sources = findPackSources();
  const bare = compilePacks({
    ...sources,
    packs: sources.packs.filter(({ path }) => !path.startsWith('patterns/domains/')),
  });
  for (const [set, documents, scores] of scored) {
    const without = await scoreAll(documents, bare);
    const [quantity, record] = ['quantity', 'record'].map((what) => [f1(scores, what), f1(without, what)]);
    console.log(
      `without domain packs, ${set}: quantity ${quantity[1]}  record ${record[1]} (${(record[1] - record[0]).toFixed(1)})`,
    );
    if (quantity[1] !== quantity[0])
      faults.push(`${set}: without the domain packs quantity F1 goes from ${quantity[0]} to ${quantity[1]}`);
    if (record[0] - record[1] > MOST_POINTS_OF_LEXICON)
      faults.push(
        `${set}: without the domain packs record F1 falls from ${record[0]} to ${record[1]}, more than ${MOST_POINTS_OF_LEXICON} points`,
      );
  }
}
