// Every line that extraction gives, over seeds/ and the other texts there are, is a record of the schema, keys in order,
// and its span gives its text.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { extract, figureSchema, readAsText } from '../dist/index.js';

process.chdir(new URL('..', import.meta.url).pathname);
const folders = ['seeds', 'fixtures/documents', '../shared/seeds', '../shared/documents'].filter((folder) =>
  existsSync(folder),
);
let lines = 0;
const faults = [];

for await (const { document, figures } of extract(folders)) {
  const text = document.status === 'failed' ? '' : await readAsText(document.path);
  for (const figure of figures) {
    lines += 1;
    const line = JSON.parse(JSON.stringify(figure));
    const where = `${document.path}:${figure.source.line}:${figure.source.column}`;
    const read = figureSchema.safeParse(line);
    if (!read.success) faults.push(`${where}: ${read.error.message}`);
    else if (JSON.stringify(read.data) !== JSON.stringify(line))
      faults.push(`${where}: the keys stand in another order`);
    if (text.slice(line.source.start, line.source.end) !== line.source.text)
      faults.push(`${where}: the span does not give ${line.source.text}`);
  }
}

for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`${lines} records, ${faults.length} faults`);
if (faults.length > 0 || lines === 0) process.exitCode = 1;
