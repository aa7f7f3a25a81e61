// Makes the office files that lie beside the pages of fixtures/tables anew, with LibreOffice. Tests write the other pages as docx and xlsx themselves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertPage } from './same-text/office.mjs';

const ROOT = 'fixtures/tables';
for (const name of readdirSync(ROOT).filter((entry) => !entry.includes('.'))) {
  const page = join(ROOT, name, 'table.html');
  const formats = ['docx', 'xlsx', 'xls'].filter((format) => existsSync(join(ROOT, name, `table.${format}`)));
  if (formats.length > 0) convertPage(readFileSync(page), join(ROOT, name), 'table', formats);
}
