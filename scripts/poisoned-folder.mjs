// Two thousand documents with poison of ten kinds among them: the others give what they give without it, each of the poisoned ones has the
// record it has to have, memory stays flat, and nothing is left behind. node scripts/poisoned-folder.mjs; two minutes with two cores.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { goodDocuments, poisonedDocuments } from './poisoned/documents.mjs';
import { watchRun } from './poisoned/watch-run.mjs';

const PROGRAM = resolve('bin/zhibiao.js');
/** Mebibytes for the whole run; and what may be taken between two looks at it. */
const MAX_MEMORY = 900;
const OVERSHOOT = 250;
/** Seconds for each document: many times what an ordinary one takes, few enough to wait for those that hang. */
const TIMEOUT = 5;

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-poisoned-'));
const faults = [];
const expect = (isSo, what) => {
  if (!isSo) faults.push(what);
};

try {
  const good = [...goodDocuments()];
  const poison = [...poisonedDocuments()];
  write('clean', good);
  write('poisoned', [...good, ...poison]);
  const clean = await run('clean');
  const poisoned = await run('poisoned');
  compare(clean, poisoned, new Map(poison.map((each) => [each.name, each])), good.length);
  show(clean, poisoned, poison);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.log(`FAILED  ${fault}`);
console.log(faults.length === 0 ? 'as it should be' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function write(name, documents) {
  for (const place of ['documents', 'temporary']) mkdirSync(join(folder, name, place), { recursive: true });
  for (const { name: file, content } of documents)
    writeFileSync(join(folder, name, 'documents', file), content);
}

async function run(name) {
  const cwd = join(folder, name);
  const env = { PATH: process.env.PATH, HOME: cwd, TMPDIR: join(cwd, 'temporary'), ZHIBIAO_MOCK_READER: '1' };
  const flags = ['--jobs', '2', '--timeout', TIMEOUT, '--max-memory', `${MAX_MEMORY}M`];
  const files = ['-o', 'figures.ndjson', '--log', 'log.ndjson'];
  const watched = await watchRun([PROGRAM, 'extract', 'documents', ...flags, ...files].map(String), {
    cwd,
    env,
  });
  const records = readFileSync(join(cwd, 'log.ndjson'), 'utf8').trimEnd().split('\n');
  const left = readdirSync(cwd, { recursive: true }).filter((file) => !/^documents(?:\/|$)/.test(file));
  return {
    ...watched,
    name,
    figures: readFileSync(join(cwd, 'figures.ndjson')),
    records,
    files: left.sort(),
  };
}

function compare(clean, poisoned, poison, count) {
  const named = (line) => JSON.parse(line).path.replace('documents/', '');
  const others = poisoned.records.filter((line) => !poison.has(named(line)));
  expect(clean.records.length === count, `${clean.records.length} records of ${count} documents`);
  expect(
    poisoned.records.length === count + poison.size,
    `${poisoned.records.length} records with the poison`,
  );
  expect(clean.status === 0 && poisoned.status === 3, `statuses ${clean.status} and ${poisoned.status}`);
  expect(clean.figures.equals(poisoned.figures), 'the figures are not the same');
  expect(
    others.join('\n') === clean.records.join('\n'),
    'the records of the good documents are not the same',
  );
  for (const line of poisoned.records) {
    const wanted = poison.get(named(line));
    const { status, code, message } = JSON.parse(line);
    if (wanted === undefined || (status === 'failed' && code === wanted.code)) continue;
    expect(false, `${wanted.kind}: ${status} ${code} ${message} instead of ${wanted.code}`);
  }
  for (const { name, files, left, own, all } of [clean, poisoned]) {
    expect(files.join() === 'figures.ndjson,log.ndjson,temporary', `${name}: files that are left: ${files}`);
    expect(left === 0, `${name}: ${left} processes are left`);
    expect(
      most(all) < MAX_MEMORY + OVERSHOOT,
      `${name}: ${most(all).toFixed(0)} MiB are more than --max-memory`,
    );
    const [first, second] = [own.slice(0, own.length / 2), own.slice(own.length / 2)];
    expect(
      most(second) < most(first) * 1.25 + 32,
      `${name}: memory grows, ${most(first)} then ${most(second)}`,
    );
  }
}

function most(values) {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

function show(clean, poisoned, poison) {
  const rows = [['', 'clean', 'poisoned']];
  const row = (what, of) => rows.push([what, of(clean), of(poisoned)]);
  row('documents', ({ records }) => records.length);
  row('figures', ({ figures }) => figures.toString().split('\n').length - 1);
  row('failed', ({ records }) => records.filter((line) => JSON.parse(line).status === 'failed').length);
  row('seconds', ({ milliseconds }) => (milliseconds / 1000).toFixed(1));
  row('MiB at most, the run', ({ own }) => most(own).toFixed(0));
  row('MiB at most, with its readers', ({ all }) => most(all).toFixed(0));
  row('processes begun to read', ({ readers }) => readers);
  for (const [what, a, b] of rows)
    console.log(what.padEnd(32), String(a).padStart(10), String(b).padStart(10));
  const kinds = new Map(poison.map(({ kind, code }) => [kind, code]));
  const codes = new Map(
    poisoned.records.map((line) => [JSON.parse(line).path.replace('documents/', ''), JSON.parse(line).code]),
  );
  for (const [kind, code] of kinds) {
    const right = poison.filter((each) => each.kind === kind && codes.get(each.name) === code).length;
    console.log(`  ${kind.padEnd(30)} ${code.padStart(16)} ${right}`);
  }
}
