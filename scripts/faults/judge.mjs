// What is promised of a run whatever fails under it. Each function gives what is wrong, in words.
import { ERROR_CODES } from '../../dist/model/errors.js';

/** Names of files in the making. */
const IN_THE_MAKING = /^\.zhibiao-|\.partial$|\.tmp$/;

/** Of any run. */
export function wrongInManners({ code, stderr, uncaught }, { texts }) {
  return [
    ...(Number.isInteger(code) ? [] : [`main threw ${code?.stack ?? code}`]),
    ...uncaught.map((fault) => `nobody caught ${fault?.stack ?? fault}`),
    ...(/^\s+at /m.test(stderr) ? ['a stack trace'] : []),
    ...textsIn(stderr, texts),
  ];
}

/** No message has a word of a document in it: any six characters of one. */
function textsIn(stderr, texts) {
  const found = stderr.match(/\p{Script=Han}{6,}/gu) ?? [];
  const pieces = found.flatMap((run) =>
    Array.from({ length: run.length - 5 }, (_, i) => run.slice(i, i + 6)),
  );
  return pieces
    .filter((piece) => texts.some((text) => text.includes(piece)))
    .map((piece) => `tells of “${piece}”`);
}

/** Of a run that came to its end: what it wrote is what a run without a fault writes. */
export function wrongInResult({ files, stdout }, whole) {
  return [
    ...(stdout.equals(whole.stdout)
      ? []
      : [`standard output of ${stdout.length} bytes, not ${whole.stdout.length}`]),
    ...[...whole.files]
      .filter(([name, bytes]) => !isSame(files.get(name), bytes))
      .map(([name]) => `${name} is another`),
    ...beyond(files, whole.files).map((name) => `${name} is left`),
  ];
}

/** Whole lines of the other, in its order: those of a document that could not be read may be missing. */
function isOfLines(some, all) {
  const lines = all.toString().split('\n');
  const given = some.toString().split('\n');
  if (given.pop() !== '') return false;
  let at = 0;
  for (const line of given) {
    at = lines.indexOf(line, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Of a run that was given up: each output is what it was before, or whole. */
export function wrongInOutputs({ files, stdout }, { outputs, before, whole, mayLeave }) {
  const spoilt = outputs.filter(
    (name) => ![before.get(name), whole.files.get(name)].some((bytes) => isSame(files.get(name), bytes)),
  );
  const left = beyond(files, before, whole.files).filter((name) => !mayLeave || !IN_THE_MAKING.test(name));
  return [
    ...spoilt.map((name) => `${name} is neither old nor whole: ${files.get(name)?.length ?? 'gone'}`),
    ...left.map((name) => `${name} is left`),
    ...(isOfLines(stdout, whole.stdout) ? [] : ['standard output is not of whole lines in their order']),
  ];
}

const isSame = (one, other) => one === other || (one != null && other != null && one.equals(other));
const beyond = (files, ...known) => [...files.keys()].filter((name) => known.every((map) => !map.has(name)));

/** Every fault is told with a code of the catalogue that is no fault of the program, the path, and how to mend it. */
export function wrongInMessages({ stderr }) {
  const told = stderr.split('\n').filter((line) => line.startsWith('zhibiao: error'));
  if (told.length === 0) return ['no message'];
  return told.flatMap((line) => [
    ...(codeOf(line) in ERROR_CODES ? [] : [`no code of the catalogue: ${line}`]),
    ...(codeOf(line) === 'E-INTERNAL' ? [`taken for a fault of the program: ${line}`] : []),
    ...(/^zhibiao: error\[[A-Z-]+\] \S+: /.test(line) ? [] : [`names no path: ${line}`]),
    ...(/hint: |\(.+\)\.$/.test(line) ? [] : [`does not say how to mend it: ${line}`]),
  ]);
}

const codeOf = (line) => /^zhibiao: error\[([A-Z-]+)\]/.exec(line)?.[1] ?? '';

/** Of a run that could not read some of its documents: a record for each input, and the others as they are without a fault. */
export function wrongInRecords(log, wholeLog) {
  const records = linesOf(log);
  if (records === null) return ['the log is no log'];
  const failed = records.filter(({ status }) => status === 'failed');
  const known = new Map(linesOf(wholeLog).map((record) => [record.path, JSON.stringify(record)]));
  const covered = (path) =>
    records.some((record) => record.path === path) || failed.some((record) => path.startsWith(record.path));
  return [
    ...[...known.keys()].filter((path) => !covered(path)).map((path) => `no record of ${path}`),
    ...(failed.length === 0 ? ['no record has failed'] : []),
    ...failed
      .filter(({ code }) => !(code in ERROR_CODES) || code === 'E-INTERNAL')
      .map(({ path, code }) => `${path} failed with ${code}`),
    ...records
      .filter((record) => record.status !== 'failed' && JSON.stringify(record) !== known.get(record.path))
      .map(({ path }) => `the record of ${path} is another`),
  ];
}

function linesOf(log) {
  try {
    return log
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return null;
  }
}
