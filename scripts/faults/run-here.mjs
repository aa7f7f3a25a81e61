// The command line run in this process, with a fault put into it or none.
import { readdirSync, readlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { filesIn, layOut, WORK } from './place.mjs';

// Before the program is loaded.
const counter = createRequire(import.meta.url)('./counter.cjs');
const { main } = await import('../../dist/cli/main.js');

/** Faults that nobody caught end a process with a stack trace. */
const uncaught = [];
const keep = (fault) => {
  if (!isUnderWay) throw fault;
  uncaught.push(fault);
};
process.on('uncaughtException', keep);
process.on('unhandledRejection', keep);

let lives = 0;
let isUnderWay = false;

/** Runs one command line in the working folder, as a process of its own as far as its files tell. */
export async function runHere(argv, plan = { concerns: () => false }) {
  process.chdir(WORK);
  lives += 1;
  // No system gives such a number, so whoever asks for the process later finds it gone.
  Object.defineProperty(process, 'pid', { value: 2 ** 30 + lives, configurable: true });
  const [out, err, input] = [collector(), collector(), new PassThrough()];
  input.end();
  uncaught.length = 0;
  const before = openFiles();
  isUnderWay = true;
  counter.begin(plan);
  const env = { HOME: WORK };
  const streams = { stdin: input, stdout: out.stream, stderr: err.stream, env, cwd: () => WORK };
  const code = await main(argv, streams).catch((fault) => fault);
  // What nobody waited for comes to its end.
  for (let i = 0; i < 5; i += 1) await turn();
  const { calls, fired } = counter.end();
  isUnderWay = false;
  return {
    ...{ code, calls, fired, stdout: out.bytes(), stderr: err.bytes().toString() },
    uncaught: [...uncaught],
    leaks: [...openFiles()].filter(([fd]) => !before.has(fd)).map(([, file]) => file),
    files: filesIn(WORK),
  };
}

/**
 * The files that are open, by descriptor. A channel to a reader's process is none: it is kept for the next run, and one that has read its
 * 2,000 files gives way to another in the midst of a sweep.
 */
function openFiles() {
  const open = readdirSync('/proc/self/fd').map((fd) => [fd, targetOf(fd)]);
  return new Map(open.filter(([, target]) => target?.startsWith('/')));
}

/** null: it was the one that listed them. */
function targetOf(fd) {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return null;
  }
}

export function runFrom(template, argv, plan) {
  layOut(template);
  return runHere(argv, plan);
}

function collector() {
  const chunks = [];
  const stream = new Writable({ write: (chunk, _, done) => done(chunks.push(Buffer.from(chunk)) && null) });
  return { stream, bytes: () => Buffer.concat(chunks) };
}
