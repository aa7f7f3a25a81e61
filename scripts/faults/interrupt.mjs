// Runs over a folder of some hundred documents that are ended by a signal at any moment: what lies there afterwards, and does the next run
// give what the first would have given?
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const BIN = new URL('../../bin/zhibiao.js', import.meta.url).pathname;
const DOCX = new URL('../../fixtures/same-text/plan-outline/input.docx', import.meta.url).pathname;
/** Of a long test. A short one has fewer, so that it stays one. */
const DOCUMENTS = 300;
const OLD = 'what was there before\n';
const EXITS = { SIGINT: 130, SIGTERM: 143 };
/** In the environment of all processes of a run, so that those which are left are found. */
const MARK = `ZHIBIAO_INTERRUPTED=${process.pid}`;

/** The ways to write, in turn. */
const WAYS = [
  { output: 'x.csv', more: ['--manifest', 'm'], again: ['--manifest', 'm', '--resume'] },
  { output: 'x.ndjson', more: ['--resume'], again: ['--resume'] },
  { output: 'x.json', more: [], again: [] },
  { output: 'x.sqlite', more: [], again: [] },
];

/**
 * Ends so many runs by each signal; gives what was wrong.
 * @param tell is told of each signal once it is through
 */
export async function interrupt(times, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-signals-'));
  try {
    writeFolder(folder, Math.min(DOCUMENTS, times * 30));
    const whole = new Map(WAYS.slice(0, times).map((way) => [way.output, runWhole(folder, way)]));
    const wrong = [];
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL']) {
      const ends = new Map();
      for (let i = 0; i < times; i += 1) {
        const way = WAYS[i % WAYS.length];
        const found = await interruptOnce(folder, {
          signal,
          jobs: String(1 + (i % 2)),
          way,
          whole: whole.get(way.output),
        });
        ends.set(found.end, (ends.get(found.end) ?? 0) + 1);
        wrong.push(
          ...found.wrong.map((what) => `${signal} ${i} ${way.output} after ${found.after} ms: ${what}`),
        );
      }
      tell({ signal, times, ends: Object.fromEntries(ends) });
    }
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFolder(folder, count) {
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < count; i += 1) {
    const name = join(folder, 'in', String(1000 + i));
    if (i % 30 === 0) copyFileSync(DOCX, `${name}.docx`);
    else
      writeFileSync(
        `${name}.txt`,
        `${2000 + (i % 25)}年，全市造林${i}亩，旅游收入达到${i / 10}亿元。\n`.repeat(20),
      );
  }
}

/** A run that nothing ends: how long it takes, and what it leaves. */
function runWhole(folder, way) {
  clear(folder);
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argvOf(way, way.more, '1'), { cwd: folder });
  if (status !== 0) throw new Error(`a run ends with ${status}: ${stderr}`);
  return { milliseconds: performance.now() - begun, files: filesOf(folder) };
}

const argvOf = ({ output }, more, jobs) => [BIN, 'extract', 'in', '-o', output, ...more, '--jobs', jobs];

const namesIn = (folder) => readdirSync(folder).filter((name) => name !== 'in');
const filesOf = (folder) => new Map(namesIn(folder).map((name) => [name, bytesOf(join(folder, name))]));

/** The lock of a database is a folder. */
function bytesOf(path) {
  return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
}

function clear(folder) {
  for (const name of namesIn(folder)) rmSync(join(folder, name), { recursive: true });
}

async function interruptOnce(folder, { signal, jobs, way, whole }) {
  clear(folder);
  writeFileSync(join(folder, way.output), OLD);
  const [mark, value] = MARK.split('=');
  const child = spawn(process.execPath, argvOf(way, way.more, jobs), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, [mark]: value },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  const after = Math.round(Math.random() * whole.milliseconds);
  await pause(after);
  child.kill(signal);
  const [code, by] = await ended;
  const wrong = [
    ...wrongInEnd({ code, by, said }, signal),
    ...wrongInFiles(folder, { signal, way, whole }),
    ...(await wrongInProcesses()),
    ...wrongAfterwards(folder, { way, jobs, whole }),
  ];
  return { end: by ?? code, after, wrong };
}

/** Before the program listens the system ends it, and a run may be through before the signal comes. */
function wrongInEnd({ code, by, said }, signal) {
  const isRight = by === signal || code === 0 || code === EXITS[signal];
  return [
    ...(isRight ? [] : [`ended by ${by ?? code}: ${said}`]),
    ...(/^\s+at /m.test(said) ? [`a stack trace: ${said}`] : []),
  ];
}

function wrongInFiles(folder, { signal, way, whole }) {
  return [...filesOf(folder)].flatMap(([name, bytes]) => {
    if (/\.partial$/.test(name)) return way.more.length > 0 ? [] : [`${name} is left`];
    if (/\.tmp(?:\.lock)?$/.test(name)) return signal === 'SIGKILL' ? [] : [`${name} is left`];
    const isOld = name === way.output && bytes.equals(Buffer.from(OLD));
    return isOld || whole.files.get(name)?.equals(bytes) ? [] : [`${name} is neither old nor whole`];
  });
}

/** Nothing of the run goes on. What is on its way out is given a moment. */
async function wrongInProcesses() {
  for (let i = 0; i < 50; i += 1) {
    if (marked().length === 0) return [];
    await pause(100);
  }
  return marked().map((pid) => `process ${pid} goes on`);
}

function marked() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(MARK);
    } catch {
      return false;
    }
  });
}

function wrongAfterwards(folder, { way, jobs, whole }) {
  const { status, stderr } = spawnSync(process.execPath, argvOf(way, way.again, jobs), { cwd: folder });
  if (status !== 0) return [`the next run ends with ${status}: ${stderr}`];
  const files = filesOf(folder);
  return [
    ...[...whole.files]
      .filter(([name, bytes]) => !files.get(name)?.equals(bytes))
      .map(([name]) => `afterwards ${name} is another`),
    ...[...files.keys()].filter((name) => !whole.files.has(name)).map((name) => `afterwards ${name} is left`),
  ];
}
