// Reads every document at hand, and again after it was changed in a way that changes nothing of what it says: the figures are the same.
//   npm run metamorphic -- [--relation NAME[,NAME]] [--show N] [PATHS…]
// Ends with 1 where figures differ that are not known to.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { extract, loadPacks, readAsText } from '../../dist/index.js';
import { draftDocument, extractDocument } from '../../dist/pipeline.js';
import { readBytes, readText } from '../../dist/readers/index.js';
import { ALLOWED } from './allowed.mjs';
import { compareUnder } from './compare.mjs';
import { readingsOf } from './readings.mjs';
import { RELATIONS } from './relations.mjs';

/** A longer text says nothing that others do not, and takes minutes. */
const LONGEST = 400_000;
/** Formats of tables, whose text without its grid is another document. */
const GRIDS = ['html', 'xlsx', 'xls', 'csv', 'tsv'];
const FOLDERS = ['seeds', 'fixtures/documents', '../shared/seeds', '../shared/documents'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { relation: { type: 'string' }, show: { type: 'string', default: '3' } },
});
process.chdir(new URL('../..', import.meta.url).pathname);
const readings = readingsOf({ readText, readBytes, extractDocument, draftDocument, packs: loadPacks() });
const paths = positionals.length > 0 ? positionals : FOLDERS.filter((folder) => existsSync(folder));
const documents = await documentsOf(paths);
const names = values.relation?.split(',') ?? Object.keys(RELATIONS);
let unknown = 0;
for (const name of names) unknown += await compareAll(name);
console.log(
  `${documents.length} documents, ${names.length} relations, ${unknown} figures differ that are not known to`,
);
process.exitCode = unknown > 0 || documents.length === 0 ? 1 : 0;

/** Those that state figures. What is no text is taken as the text that its reader returns. */
async function documentsOf(folders) {
  const found = [];
  for await (const { document, figures } of extract(folders)) {
    if (figures.length === 0 || GRIDS.includes(document.format)) continue;
    const text = await readAsText(document.path);
    const format = document.format === 'md' ? 'md' : 'txt';
    if (text.length <= LONGEST) found.push({ path: document.path, text, format });
  }
  return found;
}

async function compareAll(name) {
  const sum = { documents: 0, figures: 0, differing: 0, of: 0 };
  let more = 0;
  for (const document of documents) {
    const { pairs, figures, differing, shown } = await compareUnder(name, document, readings);
    if (pairs > 0) sum.documents += 1;
    sum.figures += figures;
    sum.differing += differing;
    if (differing > 0) sum.of += 1;
    const allowed = ALLOWED[name]?.[document.path.replace(/^.*shared\//, 'shared/')] ?? 0;
    more += Math.max(0, differing - allowed);
    if (differing > allowed)
      console.log([`${name}: ${document.path}`, ...shown.slice(0, Number(values.show) * 2)].join('\n  '));
  }
  console.log(
    `${name.padEnd(20)} ${sum.documents} documents, ${sum.figures} figures, ${sum.differing} differ in ${sum.of} documents`,
  );
  return more;
}
