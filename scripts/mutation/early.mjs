// Mutants that no test reaches once all is loaded: those of values made with a module, and of what compiles the packs.
import { fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const SCRIPT = fileURLToPath(new URL('try-early.mjs', import.meta.url));
/** Milliseconds: of work on one mutant, and until a process is thought to hang, on a machine that may be busy. */
const MOST_WORK = 12_000;
const GRACE = 240_000;
/** The most telling first. */
const FILES = {
  'src/text': [
    'test/text/**/*.test.ts',
    'test/properties/{numerals,plain-numbers}.test.ts',
    'test/stages/*.test.ts',
    'test/patterns/examples.test.ts',
    'test/golden/{tables,annotated}.test.ts',
  ],
  'src/stages': [
    'test/patterns/examples.test.ts',
    'test/stages/**/*.test.ts',
    'test/golden/{tables,annotated,documents}.test.ts',
    'test/commands/{explain,recognise*}.test.ts',
  ],
};

/** Tries those that are kept as `early`; what survives stays `survived`. */
export async function tryEarly(root, folder, mutants, kept, count) {
  const open = mutants.filter((mutant) => kept.get(mutant)?.status === 'early');
  // The packs as the build compiled them would hide what compiling them does.
  for (const name of readdirSync(join(folder, 'run/src')))
    if (name.startsWith('packs-cache.')) rmSync(join(folder, 'run/src', name));
  const exceptions = {};
  for (const part of Object.keys(FILES)) {
    if (!open.some(({ file }) => file.startsWith(part))) continue;
    const trial = await run(folder, -1, filesOf(root, part), null, Number.POSITIVE_INFINITY);
    exceptions[part] = trial.failed;
  }
  let given = 0;
  const work = async () => {
    while (given < open.length) {
      const mutant = open[given++];
      const part = Object.keys(FILES).find((name) => mutant.file.startsWith(name));
      const { killer, tried } = await run(
        folder,
        mutant.id,
        filesOf(root, part),
        exceptions[part],
        MOST_WORK,
      );
      const status = killer === undefined ? 'timeout' : killer === null ? 'survived' : 'killed';
      kept.set(mutant, { status, isEarly: true, ...(killer ? { killer } : {}), tried });
      kept.write();
      if (given % 25 === 0) console.log(`${given} of ${open.length} at load`);
    }
  };
  await Promise.all(Array.from({ length: count }, work));
}

function filesOf(root, part) {
  return [...new Set(FILES[part].flatMap((pattern) => globSync(pattern, { cwd: root }).sort()))];
}

function run(folder, mutant, files, except, mostWork) {
  const child = fork(SCRIPT, [folder, String(mostWork), ...files], {
    execArgv: ['--max-old-space-size=3000'],
    env: { ...process.env, ACTIVE_MUTANT: String(mutant), XDG_CACHE_HOME: '/dev/null/none' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ tried: 0 }), GRACE);
    child.once('message', settle);
    child.once('exit', () => settle({ tried: 0 }));
    child.send({ except });
  });
}
