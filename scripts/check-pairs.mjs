// How many of the pairs that were annotated by hand `diff` makes, over the two bulletins in ../shared: each row holds a
// metric and its two values, as the texts have them. At least 95 in a hundred.
import process from 'node:process';
import { diffPaths } from '../dist/index.js';
import { rowsOf } from './annotated.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const LEAST = 0.95;
const MAGNITUDES = [
  ['亿', 1e8],
  ['万', 1e4],
];
const DOCUMENTS = '../shared/documents';
const rows = rowsOf('fixtures/diffs/dongguan-2023-2024.ndjson');
const { changes } = await diffPaths({
  old: [`${DOCUMENTS}/pair-dongguan-2023.txt`],
  new: [`${DOCUMENTS}/pair-dongguan-2024.txt`],
});
const missed = rows.filter((row) => !changes.some((change) => isPair(row, change)));

for (const row of missed) console.error(`not paired: ${describe(row)}; ${nearest(row)}`);
const share = (rows.length - missed.length) / rows.length;
console.log(`${rows.length - missed.length} of ${rows.length} pairs (${(100 * share).toFixed(1)} %)`);
if (!(share >= LEAST)) process.exitCode = 1;

/** Both values, told of what the row is called: two metrics may have moved from 5.2 to 5.3. */
function isPair(row, { old, new: later, metric }) {
  if (old === null || later === null) return false;
  return isValue(row, old, row.old) && isValue(row, later, row.new) && sharesWord(row.metric, metric.name);
}

function isValue({ role, unit }, figure, value) {
  if (figure.role !== role) return false;
  const size = value * magnitudeOf(unit);
  return Math.abs(figure.value - size) <= Math.abs(size) * 1e-9;
}

/** 亿元 is 10^8 of what figures are in. */
function magnitudeOf(unit) {
  return MAGNITUDES.find(([word]) => unit.startsWith(word) && unit.length > word.length)?.[1] ?? 1;
}

function sharesWord(a, b) {
  return Array.from({ length: a.length - 1 }, (_, at) => a.slice(at, at + 2)).some((pair) =>
    b.includes(pair),
  );
}

function describe({ metric, old, new: later, unit }) {
  return `${metric} ${old} → ${later}${unit}`;
}

/** What became of the new value instead. */
function nearest(row) {
  const found = changes.find(
    ({ new: later, metric }) => later && isValue(row, later, row.new) && sharesWord(row.metric, metric.name),
  );
  return found === undefined
    ? 'the new value is in no change'
    : `${found.kind} ${found.message} (${found.match?.reason ?? 'no reason'})`;
}
