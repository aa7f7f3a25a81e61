// The same faults in whole processes: what is read but once a process, such as the caches of the patterns, and what threads read.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wrongInManners, wrongInMessages, wrongInOutputs, wrongInResult } from './judge.mjs';
import { filesIn, layOut, makeTemplate, WORK } from './place.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const BIN = join(ROOT, 'bin/zhibiao.js');
const ARM = join(ROOT, 'scripts/faults/arm.cjs');
const TOLD = `${WORK}-told.json`;
/** Of calls that are alike only so many are taken: the program asks after hundreds of its files in one way. */
const OF_A_KIND = 3;

/** Runs a job in processes of its own, each with a fault at another of its calls. */
export async function sweepWhole(job, { inThreads = false, codes = ['EIO'] } = {}) {
  const template = await makeTemplate(job, (argv) =>
    spawnSync(process.execPath, [BIN, ...argv], { cwd: WORK }),
  );
  const before = filesIn(template);
  const whole = run(template, job, { inThreads, at: 0 });
  if (whole.code !== 0) throw new Error(`${job.name} ends with ${whole.code}: ${whole.stderr}`);
  const places = inThreads ? Array.from({ length: 40 }, (_, i) => i + 1) : sampleOf(whole.calls);
  const found = { name: `${job.name}, whole process`, calls: whole.calls.length, points: 0, wrong: [] };
  for (const at of places) {
    for (const code of codes) {
      const one = run(template, job, { inThreads, at, code });
      if (one.fired === null) continue;
      found.points += 1;
      const wrong = judge(one, { job, before, whole });
      if (wrong.length > 0) found.wrong.push({ at, code, call: one.fired, exit: one.code, wrong });
    }
  }
  return found;
}

/** The first, the middle and the last of calls that are alike: the same function on files of one folder. The reader's own files: all. */
function sampleOf(calls) {
  const alike = new Map();
  for (const [i, { name, path }] of calls.entries()) {
    const key = path.startsWith(WORK) ? `${i}` : `${name} ${dirname(path)}`;
    alike.set(key, [...(alike.get(key) ?? []), i + 1]);
  }
  return [...alike.values()]
    .flatMap((all) => (all.length <= OF_A_KIND ? all : [all[0], all[all.length >> 1], all.at(-1)]))
    .sort((a, b) => a - b);
}

function run(template, job, plan) {
  layOut(template);
  rmSync(TOLD, { force: true });
  const more = plan.inThreads ? ['--jobs', '2'] : [];
  const fault = JSON.stringify({ work: WORK, root: ROOT, told: TOLD, ...plan });
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', ARM, BIN, ...job.argv, ...more],
    {
      cwd: WORK,
      env: { ...process.env, ZHIBIAO_FAULT: fault, HOME: WORK, XDG_CACHE_HOME: join(WORK, 'cache') },
    },
  );
  const told = existsSync(TOLD) ? JSON.parse(readFileSync(TOLD, 'utf8')) : { calls: [], fired: null };
  const files = filesIn(WORK);
  files.delete('cache');
  return { code: status ?? signal, stdout, stderr: stderr.toString(), uncaught: [], files, ...told };
}

function judge(one, { job, before, whole }) {
  const manners = wrongInManners(one, { texts: [] });
  if (one.code === 0)
    return [...manners, ...wrongInResult(one, whole).filter((what) => !/^m is another/.test(what))];
  // A document that could not be read: that the others are as they are is looked at where all runs in one process.
  if (one.code === 3) return [...manners, ...wrongInMessages(one)];
  const mayLeave = job.argv.includes('--manifest') || one.fired.kind === 'unlink';
  return [
    ...manners,
    ...wrongInMessages(one),
    ...wrongInOutputs(one, { outputs: job.outputs, before, whole, mayLeave }),
  ];
}
