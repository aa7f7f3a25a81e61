// What the kept results come to, as lines and as the figures of docs/mutation.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [BEGIN, END] = ['<!-- figures: npm run mutation -- --write -->', '<!-- end of figures -->'];
/** Of a normal distribution, for 95 in a hundred. */
const Z = 1.96;

const fileOf = ({ file }) => file;
export const folderOf = ({ file }) => file.split('/').slice(0, 2).join('/');

/** Of each file and folder: how many mutants, and what became of them. */
export function printReport(mutants, kept) {
  for (const [name, counts] of Object.entries(tallies(mutants, kept, fileOf))) print(name, counts);
  console.log('');
  for (const [name, counts] of Object.entries(tallies(mutants, kept, folderOf))) print(name, counts);
}

function tallies(mutants, kept, keyOf) {
  const tally = {};
  for (const mutant of mutants) {
    const key = keyOf(mutant);
    tally[key] ??= { mutants: 0, killed: 0, timeout: 0, survived: 0, early: 0, uncovered: 0, untried: 0 };
    tally[key].mutants += 1;
    tally[key][kept.get(mutant)?.status ?? 'untried'] += 1;
  }
  return tally;
}

const scoreOf = ({ mutants, killed, timeout }) => (killed + timeout) / mutants;
const percent = (share) => `${(100 * share).toFixed(1)} %`;

function print(name, counts) {
  const { mutants, killed, timeout, survived, early, uncovered, untried } = counts;
  console.log(
    `${percent(scoreOf(counts)).padStart(7)}  ${name.padEnd(42)} ${mutants} mutants: ${killed} killed, ${timeout} endless, ${survived} survived, ${early} at load, ${uncovered} uncovered, ${untried} untried`,
  );
}

/** Writes the table between its two marks; `all` says how many mutants there are of each folder, where only a sample was tried. */
export function writeDocs(root, mutants, all, kept) {
  const path = join(root, 'docs/mutation.md');
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf(BEGIN) + BEGIN.length;
  writeFileSync(
    path,
    `${text.slice(0, from)}\n${tableOf(mutants, all, kept)}\n${text.slice(text.indexOf(END))}`,
  );
}

function tableOf(mutants, all, kept) {
  const rows = Object.entries(tallies(mutants, kept, folderOf)).map(([folder, counts]) => {
    const whole = all.filter((mutant) => folderOf(mutant) === folder).length;
    const { killed, timeout, survived, early, uncovered, untried } = counts;
    const cells = [whole, counts.mutants, killed, timeout, survived, uncovered, early + untried];
    return `| ${folder} | ${cells.join(' | ')} | ${percent(scoreOf(counts))} | ${intervalOf(counts, whole)} |`;
  });
  return [
    '| folder | mutants | tried | killed | endless | survived | reached by no test | not tried | score | 95 % interval |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Of a share found in a sample without replacement. */
function intervalOf(counts, whole) {
  if (counts.mutants === whole) return 'all tried';
  const share = scoreOf(counts);
  const error = Math.sqrt(((share * (1 - share)) / counts.mutants) * (1 - counts.mutants / whole));
  return `${percent(share - Z * error)} – ${percent(share + Z * error)}`;
}
