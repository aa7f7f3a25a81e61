// A queue that delivers work until it hears that it is done: two machines get the same shard, a worker dies at any call of the file
// system, some after the last row was written, and the work is delivered again. Each document has its rows once.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WORK } from './place.mjs';
import { runHere } from './run-here.mjs';

const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm');
const DOCUMENTS = 6;
const SHARDS = [1, 2];
const MACHINES = ['here', 'there'];

/** So many workers are killed, at calls that the seed chooses; gives what was wrong, and what was done. */
export async function deliver(kills, seed) {
  const random = generator(seed);
  writeFolder();
  const whole = await wholeRun();
  const done = { kills: 0, runs: 0, merges: 0, wrong: [] };
  while (done.kills < kills) {
    done.wrong.push(
      ...(random() < 0.5 ? await deliverShards(random, whole, done) : await deliverRows(random, whole, done)),
    );
  }
  return done;
}

/** Numbers from 0 to 1 (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function writeFolder() {
  for (const name of ['in', ...MACHINES]) mkdirSync(join(WORK, name), { recursive: true });
  for (let i = 0; i < DOCUMENTS; i += 1)
    writeFileSync(
      join(WORK, `in/${i}.txt`),
      `${2018 + i}年，全市造林${3000 + i}亩，旅游收入达到${i + 1}.5亿元。\n`,
    );
}

const extract = (output, ...more) => ['extract', 'in', '-o', output, ...more];

async function wholeRun() {
  await runHere(extract('whole.ndjson', '--resume'));
  await runHere(extract('whole.sqlite'));
  return { lines: readFileSync(join(WORK, 'whole.ndjson')), rows: rowsOf('whole.sqlite') };
}

/** Runs until one is not killed. Which call is the last follows from the run before: some are killed when all is done but the telling. */
async function untilDone(argv, random, done) {
  let calls = 60;
  for (;;) {
    const isKilled = random() < 0.7;
    const at = 1 + Math.floor(random() * calls);
    const plan = { concerns: (path) => path.startsWith(WORK), at, ...(isKilled ? { code: 'EKILLED' } : {}) };
    const { code, fired, calls: made, stderr } = await runHere(argv, plan);
    done.runs += 1;
    if (fired !== null) done.kills += 1;
    else if (code === 0) return [];
    else return [`a run that was not killed ends with ${code}: ${stderr}`];
    calls = Math.max(calls, made.length);
  }
}

async function deliverShards(random, whole, done) {
  const wrong = [];
  // Both machines get each shard; who is through first is asked for it.
  for (const shard of SHARDS)
    for (const machine of MACHINES)
      wrong.push(
        ...(await untilDone(
          extract(`${machine}/${shard}.ndjson`, '--shard', `${shard}/2`, '--resume'),
          random,
          done,
        )),
      );
  const chosen = SHARDS.map((shard) => `${MACHINES[Math.floor(random() * 2)]}/${shard}.ndjson`);
  await runHere(['merge', ...chosen, '-o', 'merged.ndjson']);
  done.merges += 1;
  const merged = existsSync(join(WORK, 'merged.ndjson'))
    ? readFileSync(join(WORK, 'merged.ndjson'))
    : Buffer.alloc(0);
  if (!merged.equals(whole.lines))
    wrong.push(`${chosen.join(' and ')} come to something else than the whole`);
  const twice = await runHere([
    'merge',
    ...MACHINES.map((machine) => `${machine}/1.ndjson`),
    '-o',
    'twice.ndjson',
  ]);
  if (twice.code !== 2) wrong.push(`one shard of two machines is merged with itself: ${twice.code}`);
  return wrong;
}

/** Documents that are delivered one by one into one database. */
async function deliverRows(random, whole, done) {
  const wrong = [];
  for (let i = 0; i < 3; i += 1) {
    const document = `in/${Math.floor(random() * DOCUMENTS)}.txt`;
    wrong.push(...(await untilDone(['extract', document, '-o', 'rows.sqlite', '--append'], random, done)));
  }
  const rows = rowsOf('rows.sqlite');
  const strange = rows.filter((row) => !whole.rows.includes(row));
  const twice = rows.filter((row, at) => rows.indexOf(row) !== at);
  if (strange.length > 0) wrong.push(`rows that no run writes: ${strange[0]}`);
  if (twice.length > 0) wrong.push(`a row stands twice: ${twice[0]}`);
  return wrong;
}

/** Each figure with its document. */
function rowsOf(file) {
  const database = new Database(join(WORK, file), { readOnly: true });
  try {
    const found = database.all(
      'SELECT d.path, d.figures, f.position, f.id FROM documents d LEFT JOIN figures f ON f.document_id = d.id ORDER BY 1, 3',
    );
    return found.map((row) => JSON.stringify(Object.values(row)));
  } finally {
    database.close();
  }
}
