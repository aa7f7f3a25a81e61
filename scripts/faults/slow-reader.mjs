// A long output into a reader that takes its time: no byte is lost, and what is not read yet does not gather in memory.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const BIN = new URL('../../bin/zhibiao.js', import.meta.url).pathname;
const MEGABYTE = 1024 * 1024;
/** As json, a document of these comes to more than a twentieth of a megabyte. */
const SENTENCES = 40;
/** How much more memory ten times the output may take: the records of documents are told of at the end of a run. */
const GROWTH = 1.5;

/** Writes that many megabytes of json, and a tenth of it; gives what was wrong. */
export async function readSlowly(megabytes, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-slow-'));
  try {
    const small = await measure(folder, megabytes / 10);
    const large = await measure(folder, megabytes);
    for (const { bytes, piped, filed } of [small, large])
      tell(
        `${(bytes / MEGABYTE).toFixed(1)} MB: ${piped} MB of memory into a slow reader, ${filed} MB into a file`,
      );
    return [
      ...[small, large]
        .filter(({ isSame }) => !isSame)
        .map(({ bytes }) => `of ${bytes} bytes the reader has others`),
      ...(large.bytes >= megabytes * MEGABYTE ? [] : [`the output has only ${large.bytes} bytes`]),
      ...(large.piped <= small.piped * GROWTH
        ? []
        : [`memory grows from ${small.piped} to ${large.piped} MB`]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder, megabytes) {
  const output = join(folder, 'x.json');
  await writeFolder(folder, megabytes);
  const filed = await run(folder, ['-o', output]);
  const whole = createHash('sha256').update(readFileSync(output)).digest('hex');
  const piped = await run(folder, [], 500 / Math.max(1, megabytes));
  return {
    bytes: statSync(output).size,
    isSame: piped.hash === whole,
    piped: piped.memory,
    filed: filed.memory,
  };
}

async function writeFolder(folder, megabytes) {
  rmSync(join(folder, 'in'), { recursive: true, force: true });
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < megabytes * 22; i += 1) writeFileSync(join(folder, `in/${i}.txt`), textOf(i));
}

function textOf(i) {
  const sentence = (_, j) => `全市第${j + 1}片造林${i + 1}.${j}万亩，旅游收入达到${j + 1}.${i}亿元。`;
  return `2023年\n${Array.from({ length: SENTENCES }, sentence).join('\n')}\n`;
}

/** A run whose output is read chunk by chunk with a rest between; its hash, and the most memory that the process took. */
async function run(folder, more, rest = 0) {
  const child = spawn(process.execPath, [BIN, 'extract', 'in', '-f', 'json', '--jobs', '1', ...more], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid));
  }, 20);
  const hash = createHash('sha256');
  for await (const chunk of child.stdout) {
    hash.update(chunk);
    if (rest > 0) await pause(rest);
  }
  clearInterval(watch);
  return { hash: hash.digest('hex'), memory };
}

/** The high mark of a process, in megabytes; 0 where it is gone. */
function memoryOf(pid) {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
