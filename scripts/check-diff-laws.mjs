// The laws of comparing over every document at hand: beside itself nothing has changed, and two documents the other way round
// give the same pairs, turned. Neighbours in the order of their names are the two.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { diff, extract } from '../dist/index.js';

process.chdir(new URL('..', import.meta.url).pathname);
const folders = [
  'seeds',
  'fixtures/documents',
  'fixtures/diffs',
  '../shared/seeds',
  '../shared/documents',
].filter((folder) => existsSync(folder));
const TURNED = {
  added: ['dropped', 'target-silent'],
  dropped: ['added'],
  'target-silent': ['added'],
  'target-raised': ['target-lowered'],
  'target-lowered': ['target-raised'],
};

const documents = [];
for await (const { document, figures } of extract(folders)) {
  if (figures.length > 0) documents.push({ path: document.path, figures });
}
const faults = [];
let compared = 0;
for (const [at, { path, figures }] of documents.entries()) {
  for (const { kind, message } of diff(figures, figures)) {
    compared += 1;
    if (kind !== 'unchanged') faults.push(`${path} beside itself: ${kind} ${message}`);
  }
  const next = documents[at + 1];
  if (next !== undefined) checkTurned({ path, figures }, next);
}

for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`${documents.length} documents, ${compared} changes, ${faults.length} faults`);
if (faults.length > 0 || compared === 0) process.exitCode = 1;

function checkTurned(old, later) {
  const there = diff(old.figures, later.figures);
  const back = new Map(
    diff(later.figures, old.figures).map((change) => [endsOf(change.new, change.old), change]),
  );
  compared += there.length;
  if (back.size !== there.length)
    faults.push(`${old.path} and ${later.path}: ${there.length} changes, ${back.size} the other way round`);
  for (const change of there) {
    const turned = back.get(endsOf(change.old, change.new));
    if (turned === undefined || !isTurned(change, turned))
      faults.push(`${old.path} and ${later.path}: ${change.kind} ${change.message}; back: ${turned?.kind}`);
  }
}

function isTurned(change, turned) {
  return (
    (TURNED[change.kind] ?? [change.kind]).includes(turned.kind) &&
    Math.sign(turned.delta ?? 0) === -Math.sign(change.delta ?? 0) &&
    (change.old?.unit.text !== change.new?.unit.text ||
      (turned.from === change.to && turned.to === change.from))
  );
}

function endsOf(first, second) {
  return `${first?.id ?? '-'} ${second?.id ?? '-'}`;
}
