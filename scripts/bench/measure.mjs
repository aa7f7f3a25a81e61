// How times, ratios and peaks are taken: sides in turn, so that a busy machine slows all of them; medians, so that a hiccup does not count.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Bench } from 'tinybench';

const ROUNDS = 5;

/** Middle one of some numbers. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/**
 * Milliseconds of each side: all warm, then a round of each after the other, the median of five rounds or of as many as told.
 * `iterations` is how often a side runs in a round (its median counts), `warm` the milliseconds each runs before.
 */
export async function inTurn(sides, { iterations = 3, warm = 2_000, rounds = ROUNDS } = {}) {
  const names = Object.keys(sides);
  for (const name of names) {
    const end = performance.now() + warm;
    do await sides[name]();
    while (performance.now() < end);
  }
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({ time: 0, iterations, warmup: false, throws: true });
    for (const name of names) bench.add(name, sides[name]);
    await bench.run();
    for (const { name, result } of bench.tasks) times[name].push(result.latency.p50);
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** Milliseconds of whole processes of node, one after the other and again; the median of `runs`. */
export async function processesInTurn(sides, { runs = 15, env = {} } = {}) {
  const names = Object.keys(sides);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) {
      const start = performance.now();
      await runNode(sides[name], env);
      times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** Milliseconds and peak of resident memory, in bytes, of one process of node. */
export async function peakOf(args) {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
  try {
    const [hook, told] = [join(folder, 'peak.cjs'), join(folder, 'peak')];
    writeFileSync(
      hook,
      `process.on('exit', () => { if (require('node:worker_threads').isMainThread) require('node:fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)); });`,
    );
    const start = performance.now();
    await runNode(['--require', hook, ...args]);
    const milliseconds = performance.now() - start;
    return { milliseconds, bytes: Number(readFileSync(told, 'utf8')) * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint = (complaint + chunk).slice(-2_000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${complaint}`));
    });
  });
}
