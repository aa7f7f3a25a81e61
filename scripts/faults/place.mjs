// The folder that a run works in, made anew for each, always under the same path: messages and manifests name paths.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocuments } from './jobs.mjs';

const ROOT = mkdtempSync(join(tmpdir(), 'zhibiao-faults-'));
/** Where runs work. */
export const WORK = join(ROOT, 'work');
process.on('exit', () => rmSync(ROOT, { recursive: true, force: true }));

/** The folder as a job finds it. `run` runs the command line there without a fault. */
export async function makeTemplate(job, run) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  writeDocuments(WORK);
  writeTexts(job.texts);
  for (const argv of job.before ?? []) await run(argv);
  if (job.isBrokenOff) breakOff(job.outputs[0]);
  job.change?.(WORK);
  writeTexts(job.old);
  const template = join(ROOT, job.name.replace(/\W+/g, '-'));
  cpSync(WORK, template, { recursive: true });
  return template;
}

function writeTexts(texts = {}) {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(WORK, name), text);
}

/** What a run left that was killed at its last document: both files in the making, the entry of that document cut in two. */
function breakOff(output) {
  const ending = '.999999999-0123456789ab.partial';
  const manifest = readFileSync(join(WORK, `${output}.manifest`));
  renameSync(join(WORK, output), join(WORK, output + ending));
  rmSync(join(WORK, `${output}.manifest`));
  writeFileSync(join(WORK, `${output}.manifest${ending}`), manifest.subarray(0, manifest.length - 300));
}

export function layOut(template) {
  rmSync(WORK, { recursive: true, force: true });
  cpSync(template, WORK, { recursive: true });
}

/** All that lies there but the documents, by name. */
export function filesIn(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'in');
  return new Map(
    names.map((entry) => [entry.name, entry.isFile() ? readFileSync(join(folder, entry.name)) : null]),
  );
}
