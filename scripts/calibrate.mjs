// Fits the weights of src/stages/rate-confidence.ts to the annotated documents at hand and prints them; whoever changes
// the file rounds them by hand. Says how well such weights hold: each document is rated by weights fitted to the others.
import process from 'node:process';
import { placeGold } from '../dist/commands/eval/gold.js';
import { scoreDocument } from '../dist/commands/eval/score.js';
import { loadPacks } from '../dist/packs/load.js';
import { draftDocument } from '../dist/pipeline.js';
import { readDocument } from '../dist/readers/index.js';
import { CONFIDENCE_LEVELS } from '../dist/stages/attach/make-candidate.js';
import { makeFigures } from '../dist/stages/make-figures.js';
import { evidenceOf } from '../dist/stages/rate-confidence.js';
import { visibleSets } from './annotated.mjs';
import { printTable } from './confidence-table.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const RECORD = ['value', 'unit', 'metric', 'role', 'status', 'bound', 'period', 'deadline', 'basis'];
/** Pulls weights towards nothing, so that a rare piece of evidence says little. */
const RIDGE = 2;
const ROUNDS = 25;

const packs = loadPacks();
const rows = [];
for (const [, documents] of visibleSets()) {
  for (const { name, file, rows: golds } of documents) {
    const source = await readDocument(file, {});
    const draft = draftDocument(source, packs, {});
    const figures = makeFigures(draft, packs);
    const evidence = new Map(
      figures.map((figure, i) => [
        figure,
        evidenceOf(draft.candidates[i], draft.kind).map(({ name }) => name),
      ]),
    );
    for (const { figure, wrong } of scoreDocument(
      name,
      placeGold({ name, file, rows: golds }, source.text),
      figures,
    ).judged)
      rows.push({
        name,
        evidence: evidence.get(figure),
        wrong,
        right: !wrong.some((field) => RECORD.includes(field)),
      });
  }
}
const keys = [...new Set(rows.flatMap(({ evidence }) => evidence))].sort();

console.log('fitted to all:');
const weights = fitWeights(rows);
keys.forEach((key, i) => {
  const own = rows.filter(({ evidence }) => evidence.includes(key));
  const right = own.filter((row) => row.right).length;
  console.log(
    `  ${key.padEnd(18)} ${weights[i].toFixed(2).padStart(6)}   ${own.length} figures, ${((100 * right) / own.length).toFixed(0)} % right`,
  );
});

console.log('\neach document rated by weights fitted to the others:');
const held = [...new Set(rows.map(({ name }) => name))].flatMap((name) => {
  const others = fitWeights(rows.filter((row) => row.name !== name));
  return rows
    .filter((row) => row.name === name)
    .map((row) => ({ stated: levelOf(chance(row, others)), wrong: row.wrong }));
});
printTable(held);

function chance({ evidence }, weighted) {
  const odds = evidence.reduce((sum, key) => sum + weighted[keys.indexOf(key)], 0);
  return 1 / (1 + Math.exp(-odds));
}

function levelOf(probability) {
  return CONFIDENCE_LEVELS.reduce((best, level) =>
    Math.abs(level - probability) < Math.abs(best - probability) ? level : best,
  );
}

/** Logistic regression by Newton's method. */
function fitWeights(sample) {
  let current = keys.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = current.map((weight, i) => (keys[i] === 'base' ? 0 : -RIDGE * weight));
    const curvature = keys.map((_, i) =>
      keys.map((__, j) => (i === j && keys[i] !== 'base' ? RIDGE : i === j ? 1e-6 : 0)),
    );
    for (const row of sample) {
      const p = chance(row, current);
      const on = row.evidence.map((key) => keys.indexOf(key));
      for (const i of on) {
        gradient[i] += (row.right ? 1 : 0) - p;
        for (const j of on) curvature[i][j] += p * (1 - p);
      }
    }
    const step = solve(curvature, gradient);
    current = current.map((weight, i) => weight + step[i]);
  }
  return current;
}

/** Gaussian elimination with pivoting. */
function solve(matrix, right) {
  const rowsOf = matrix.map((row, i) => [...row, right[i]]);
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    let pivot = i;
    for (let k = i + 1; k < size; k += 1) if (Math.abs(rowsOf[k][i]) > Math.abs(rowsOf[pivot][i])) pivot = k;
    [rowsOf[i], rowsOf[pivot]] = [rowsOf[pivot], rowsOf[i]];
    for (let k = 0; k < size; k += 1) {
      if (k === i) continue;
      const factor = rowsOf[k][i] / rowsOf[i][i];
      for (let j = i; j <= size; j += 1) rowsOf[k][j] -= factor * rowsOf[i][j];
    }
  }
  return rowsOf.map((row, i) => row[size] / row[i]);
}
