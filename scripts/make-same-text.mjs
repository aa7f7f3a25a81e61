// Makes the formats of fixtures/same-text from input.md: txt, html and ofd by this script, docx, doc and pdf by LibreOffice
// (Debian: libreoffice-writer fonts-noto-cjk). With --check it only tells whether its own three are as input.md says.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, htmlOf, textOf } from './same-text/blocks.mjs';
import { ofdOf } from './same-text/ofd.mjs';
import { convertPage } from './same-text/office.mjs';

const ROOT = 'fixtures/same-text';
// Written by hand, with the furniture of a page around it.
const HTML_BY_HAND = new Set(['city-briefing']);

const check = process.argv.includes('--check');
const wrong = [];

function keep(path, made) {
  if (!check) writeFileSync(path, made);
  else if (!readFileSync(path).equals(Buffer.from(made))) wrong.push(path);
}

for (const name of readdirSync(ROOT).filter((entry) => !entry.includes('.'))) {
  const folder = join(ROOT, name);
  const blocks = blocksOf(readFileSync(join(folder, 'input.md'), 'utf8'));
  keep(join(folder, 'input.ofd'), ofdOf(blocks));
  if (!HTML_BY_HAND.has(name)) keep(join(folder, 'input.html'), htmlOf(blocks));
  if (!HTML_BY_HAND.has(name)) keep(join(folder, 'input.txt'), textOf(blocks));
  if (!check) convertPage(htmlOf(blocks), folder, 'input', ['docx', 'doc', 'pdf']);
}
for (const path of wrong)
  console.error(`${path} is not what input.md says: run node scripts/make-same-text.mjs`);
process.exitCode = wrong.length === 0 ? 0 : 1;
