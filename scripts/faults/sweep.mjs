// Every call of a run fails once, in every way: is what was promised kept each time?
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { wrongInManners, wrongInMessages, wrongInOutputs, wrongInRecords, wrongInResult } from './judge.mjs';
import { filesIn, makeTemplate, WORK } from './place.mjs';
import { runFrom, runHere } from './run-here.mjs';

const PACKAGE = new URL('../../', import.meta.url).pathname;

/** The reader's files and the package's own data. How Node finds and loads modules is not the program's affair. */
export function concerns(path) {
  if (path.startsWith(WORK + sep) || path === '/proc/locks') return true;
  return path.startsWith(PACKAGE) && !/\/node_modules\/|\/dist\/command\//.test(path);
}

const SYSTEM = ['EIO', 'ENOSPC', 'EMFILE', 'EACCES'];
const WRITING = ['open', 'write', 'fsync', 'close', 'rename', 'unlink', 'mkdir', 'chmod'];

/** The ways in which a call may fail: alone, with all that come after it, by doing less than was asked, or as the last of its process. */
export function faultsOf({ kind, name }) {
  return [
    ...SYSTEM.map((code) => ({ code })),
    ...(WRITING.includes(kind) ? [{ code: 'EROFS' }, { code: 'ENOSPC', sticky: true }] : []),
    ...(/^(?:read|write)(?:Sync)?$/.test(name) ? [{ code: 'short' }] : []),
    { code: 'EIO', sticky: true },
    { code: 'EMFILE', sticky: true },
    { code: 'EKILLED' },
  ];
}

/**
 * @param wanted chooses among the faults; absent: all
 * @returns how many runs had a fault, and what was wrong in which
 */
export async function sweep(job, wanted = () => true) {
  const template = await makeTemplate(job, (argv) => runHere(argv));
  await runFrom(template, job.argv);
  const whole = await runFrom(template, job.argv, { concerns });
  if (whole.code !== 0) throw new Error(`${job.name} ends with ${whole.code}: ${whole.stderr}`);
  const known = { job, template, whole, before: filesIn(template), texts: textsOf(template) };
  const found = { name: job.name, calls: whole.calls.length, points: 0, wrong: [] };
  for (const [i, call] of whole.calls.entries()) {
    for (const fault of faultsOf(call).filter((each) => wanted(each, call))) {
      const run = await runFrom(template, job.argv, { concerns, at: i + 1, ...fault });
      if (run.fired === null) continue;
      found.points += 1;
      const wrong = await judge(run, fault, known);
      if (wrong.length > 0)
        found.wrong.push({ at: i + 1, fault, call: told(run.fired), code: run.code, wrong });
    }
  }
  return found;
}

const told = ({ name, path }) => `${name} ${path.replace(WORK, '.')}`;

function textsOf(template) {
  const names = ['in/a.txt', 'in/b.html'];
  return names.map((name) => readFileSync(join(template, name), 'utf8'));
}

async function judge(run, fault, known) {
  const mayLeave =
    fault.code === 'EKILLED' ||
    fault.sticky === true ||
    run.fired.kind === 'unlink' ||
    keepsManifest(known.job);
  const outputs = { ...known, outputs: known.job.outputs, mayLeave };
  if (fault.code === 'EKILLED')
    return [...wrongInOutputs(run, outputs), ...(await wrongAfterwards(run, known))];
  return [
    ...wrongInManners(run, known),
    ...(await wrongByCode(run, fault, known, outputs)),
    ...run.leaks.map((file) => `${file} stays open`),
  ];
}

const keepsManifest = ({ argv }) => argv.includes('--manifest') || argv.includes('--resume');

async function wrongByCode(run, fault, known, outputs) {
  if (run.code === 0) return orMended(wrongInResult(run, known.whole), run, known);
  const isGivenUp = run.code === 4 && isAsBefore(run, known);
  if (run.code === 3 || (run.code === 4 && !isGivenUp)) return wrongWithoutDocument(run, fault, known);
  const isKnown = [2, 4, 5].includes(run.code);
  return [
    ...(isKnown ? [] : [`exit status ${run.code}`]),
    ...wrongInMessages(run),
    ...wrongInOutputs(run, outputs),
    // What one of them leaves all leave.
    ...(fault.code === 'EIO' || fault.sticky ? await wrongAfterwards(run, known) : []),
  ];
}

function isAsBefore({ files }, { job, before }) {
  return job.outputs.every((name) => String(files.get(name)) === String(before.get(name)));
}

/** A manifest may say less: of what could not be hashed it knows nothing. And what cannot be removed stays. The next run mends both. */
async function orMended(wrong, run, known) {
  const isMendable = wrong.length > 0 && wrong.every((what) => MENDABLE.test(what));
  return isMendable ? wrongAfterwards(run, known) : wrong;
}
const MENDABLE = /^(?:m|\S+\.manifest) is another$|^\S+\.(?:partial|tmp) is left$/;

/** The same as where the document cannot be read whatever is asked of it. */
async function wrongWithoutDocument(run, { code }, known) {
  const { job, template, whole } = known;
  const without = await runFrom(template, job.argv, { concerns, on: run.fired, code });
  return [
    ...wrongInMessages(run),
    ...(await orMended(wrongInResult(run, without), run, known)),
    ...(run.files.has('log') ? wrongInRecords(run.files.get('log'), whole.files.get('log')) : []),
  ];
}

/** The next run gives what it would have given, and takes away what was left. */
async function wrongAfterwards({ files }, { job, whole }) {
  const again = await runHere(job.argv);
  const isAdded = job.argv.includes('--append') && files.get('x.sqlite')?.equals(whole.files.get('x.sqlite'));
  const wrong = [
    ...(again.code === 0 ? [] : [`the next run ends with ${again.code}: ${again.stderr.split('\n')[0]}`]),
    // What is added a second time has other numbers.
    ...(isAdded ? [] : wrongInResult(again, whole)),
  ];
  return wrong.map((what) => `afterwards: ${what}`);
}
