// Makes table.docx and table.xlsx of every fixtures/tables/*/table.html with LibreOffice, and table.xls of some.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertPage } from './same-text/office.mjs';

const ROOT = 'fixtures/tables';
/** Merged cells of all kinds, percents, years and words; the rest would show nothing more. */
const AS_XLS = [
  'bulletin-products',
  'national-fourteenth-plan',
  'special-plan-nested-labels',
  'trade-three-row-header',
  'year-series',
];
for (const name of readdirSync(ROOT).filter((entry) => !entry.includes('.'))) {
  const page = join(ROOT, name, 'table.html');
  const formats = ['docx', 'xlsx', ...(AS_XLS.includes(name) ? ['xls'] : [])];
  if (existsSync(page)) convertPage(readFileSync(page), join(ROOT, name), 'table', formats);
}
