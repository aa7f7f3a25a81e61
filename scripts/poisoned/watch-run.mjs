// Runs the program and looks at its processes meanwhile: what they take, and whether any is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL = 100;
const MEGABYTE = 1024 * 1024;
const PAGE = 4096;

/** What became of a run: its status, milliseconds, megabytes of itself and of all at each look, and the processes that are left. */
export async function watchRun(args, { cwd, env }) {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: 'ignore' });
  const own = [];
  const all = [];
  const seen = new Set();
  const look = () => {
    const readers = childrenOf(child.pid);
    for (const id of readers) seen.add(id);
    const itself = residentOf(child.pid);
    own.push(itself);
    all.push(readers.reduce((sum, id) => sum + residentOf(id), itself));
  };
  const clock = existsSync('/proc/self/statm') ? setInterval(look, INTERVAL) : undefined;
  const [status] = await once(child, 'close');
  clearInterval(clock);
  const milliseconds = performance.now() - begun;
  await pause(2000);
  return {
    status,
    milliseconds,
    own,
    all,
    readers: seen.size,
    left: [...seen].filter((id) => stateOf(id) !== 'Z').length,
  };
}

const statOf = (id) =>
  textOf(`/proc/${id}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
/** A process that is gone counts as one that only waits to be struck from the list. */
const stateOf = (id) => statOf(id)[0] || 'Z';
const residentOf = (id) => (Number(textOf(`/proc/${id}/statm`).split(' ')[1] ?? 0) * PAGE) / MEGABYTE;
const childrenOf = (parent) =>
  readdirSync('/proc').filter((id) => /^\d+$/.test(id) && Number(statOf(id)[1]) === parent);

function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
