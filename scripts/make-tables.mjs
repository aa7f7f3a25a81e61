// Makes table.docx and table.xlsx of every fixtures/tables/*/table.html with LibreOffice.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertPage } from './same-text/office.mjs';

const ROOT = 'fixtures/tables';
for (const name of readdirSync(ROOT).filter((entry) => !entry.includes('.'))) {
  const page = join(ROOT, name, 'table.html');
  if (existsSync(page)) convertPage(readFileSync(page), join(ROOT, name), 'table', ['docx', 'xlsx']);
}
