// Sends mutants to a process that tries them, and starts another where one hangs, dies or grows too large.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('try.mjs', import.meta.url));
const MOST_MEMORY = 2_500_000_000;
/** How long nothing is heard of a mutant before its process is thought to hang: the machine may be busy. */
const GRACE = 120_000;

/**
 * Tries the mutants, as many at once as there are to be processes.
 * @param next gives { mutant, order, budget }, or null when all are given out
 * @param done is told each outcome
 */
export async function driveAll(count, folder, files, next, done) {
  await Promise.all(Array.from({ length: count }, () => driveOne(folder, files, next, done)));
}

async function driveOne(folder, files, next, done) {
  let child = null;
  let again = null;
  for (let job = next(); job !== null; job = again ?? next()) {
    child ??= await start(folder, files);
    const answer = await ask(child, job);
    const isSpoilt = answer.status === 'unclean' || answer.status === 'hung' || answer.memory > MOST_MEMORY;
    if (isSpoilt) {
      child.kill('SIGKILL');
      child = null;
    }
    again = answer.status === 'unclean' && again === null ? job : null;
    if (again === null) done(job, answer);
  }
  child?.kill('SIGKILL');
}

function start(folder, files) {
  const child = fork(SCRIPT, [folder, ...files], {
    execArgv: ['--max-old-space-size=3000'],
    env: { ...process.env, XDG_CACHE_HOME: `${folder}/cache` },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) =>
      reject(new Error(`the process that tries mutants ended at its start: ${code}`)),
    );
  });
}

function ask(child, { mutant, order, budget }) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ mutant, status: 'hung' }), GRACE);
    child.once('message', settle);
    child.once('exit', () => settle({ mutant, status: 'hung' }));
    child.send({ mutant, order, budget });
  });
}
