// Judges every regular expression with recheck: none may take exponential time. Those of polynomial time are kept in
// fixtures/polynomial-regexes.json (`--write`), and `--attack` runs the program over the texts that recheck makes against them.
import { readFileSync, writeFileSync } from 'node:fs';
import { check } from 'recheck';
import { attack } from './attack.mjs';
import { collectRegexes } from './collect.mjs';

const KEPT = new URL('../../fixtures/polynomial-regexes.json', import.meta.url);
const LIMIT = 20_000;

const kept = JSON.parse(readFileSync(KEPT, 'utf8'));
const keyOf = ({ source, flags }) => `${source}/${flags}`;
const all = await collectRegexes();
if (process.argv.includes('--attack')) process.exit((await attack(kept)) ? 0 : 1);

const isWriting = process.argv.includes('--write');
const known = new Set(isWriting ? [] : kept.map(keyOf));
const judged = await judgeAll(all.filter((regex) => !known.has(keyOf(regex))));
const faults = judged.filter(({ time }) => time !== 'linear');
const exponential = faults.filter(({ time }) => time === 'exponential');
if (isWriting && exponential.length === 0) {
  const entries = faults.map(({ where, source, flags }) => ({ where, source, flags }));
  writeFileSync(KEPT, `${JSON.stringify(entries, null, 2)}\n`);
}
const present = new Set(all.map(keyOf));
const gone = isWriting ? [] : kept.filter((regex) => !present.has(keyOf(regex)));
for (const { where, source, flags, time } of isWriting ? exponential : faults)
  console.log(`${where}: ${time}: /${source}/${flags}`);
for (const { where, source, flags } of gone) console.log(`no more there: ${where}: /${source}/${flags}`);
const polynomial = isWriting ? faults.length - exponential.length : kept.length;
console.log(
  `${all.length} expressions: ${exponential.length} exponential, ${polynomial} polynomial and listed, ${isWriting ? 0 : faults.length + gone.length} not as listed`,
);
process.exitCode = exponential.length + (isWriting ? 0 : faults.length + gone.length) === 0 ? 0 : 1;

/** Each with how its time grows: linear, polynomial or exponential. */
async function judgeAll(regexes) {
  const results = new Array(regexes.length);
  let next = 0;
  const work = async () => {
    for (let i = next++; i < regexes.length; i = next++) results[i] = await judge(regexes[i]);
  };
  await Promise.all([work(), work()]);
  return results;
}

/** What recheck cannot judge in its time is listed and attacked as the polynomial ones are. */
async function judge(regex) {
  const { status, complexity } = await check(regex.source, regex.flags, { timeout: LIMIT, checker: 'auto' });
  if (status === 'safe') return { ...regex, time: 'linear' };
  return { ...regex, time: complexity?.type === 'exponential' ? 'exponential' : 'polynomial' };
}
