// Every lossless format, written of the documents at hand and read back by other programs, gives the same figures, field by field.
// Arguments: documents to take instead of those; --all also takes registers of very many figures. Exit 1 on a difference.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { openData } from '../dist/cli/open-data.js';
import { extract } from '../dist/index.js';
import { openWriter } from '../dist/writers/index.js';
import { askDuckRows } from './round-trip/duckdb.mjs';
import { linesOf, READERS } from './round-trip/readers.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const all = process.argv.includes('--all');
const asked = process.argv.slice(2).filter((word) => word !== '--all');
const shared = ['../shared/seeds', '../shared/documents'].filter((folder) => existsSync(folder));
const paths = asked.length > 0 ? asked : shared.length > 0 ? shared : ['seeds', 'fixtures/documents'];
const formats = [...new Set(READERS.map(({ format }) => format))];
const work = mkdtempSync(join(tmpdir(), 'zhibiao-'));
let shown = 0;
/** A register of more figures than this takes minutes to be read back by all. */
const MANY = 20_000;
const fileOf = (format) => join(work, `figures.${format}`);

try {
  const written = await writeAll();
  console.log(`${written} figures of ${paths.join(', ')}`);
  let differences = 0;
  for (const reader of READERS) differences += await compare(reader, written);
  differences += await compareDecimals();
  if (differences > 0 || written === 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** One run, written in every format at once; the number of figures. */
async function writeAll() {
  const sinks = [];
  for (const format of formats) {
    const data = await openData(format, { output: fileOf(format) }, process);
    sinks.push({
      data,
      writer: await openWriter(format, { color: false, width: 80, database: data.database }),
    });
  }
  for (const { data, writer } of sinks) await data.write(writer.begin());
  let count = 0;
  for await (const result of extract(paths)) {
    if (result.figures.length > MANY && !all) {
      console.log(`left out without --all: ${result.document.path}, ${result.figures.length} figures`);
      continue;
    }
    count += result.figures.length;
    for (const { data, writer } of sinks) await data.write(writer.document(result));
  }
  for (const { data, writer } of sinks) {
    await data.write(await writer.end());
    await data.finish();
  }
  return count;
}

/** Tells what differs; the number of differences. */
async function compare({ format, by, read }, written) {
  const begun = performance.now();
  const found = await read(fileOf(format));
  if (found === null) return tell(`${format} by ${by}`, 'skipped: it is not on this machine', 0);
  const expected = linesOf(fileOf('ndjson'));
  let [count, differing] = [0, 0];
  for await (const figure of found) {
    const { value: line } = expected.next();
    count += 1;
    differing += differs(figure, line, `${format} by ${by}`) ? 1 : 0;
  }
  const faults = differing + Math.abs(written - count);
  const size = (statSync(fileOf(format)).size / 1e6).toFixed(1);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return tell(
    `${format} by ${by}`,
    `${count} figures, ${faults} differ (${size} MB, read in ${seconds} s)`,
    faults,
  );
}

/** The figure, with its fields in their order, against the line that ndjson has of it. */
function differs(figure, line, where) {
  const found = JSON.stringify(figure);
  if (found === line) return false;
  shown += 1;
  if (shown <= 5) console.error(`${where}:\n  ${found}\n  ${line}`);
  return true;
}

/** The decimals to calculate with are the texts. */
async function compareDecimals() {
  const [[faults]] = await askDuckRows(
    `SELECT count(*) FROM '${fileOf('parquet')}' WHERE exact IS NOT NULL AND exact_decimal IS DISTINCT FROM exact::DECIMAL(38, 10)`,
  );
  return tell('parquet, decimals', `${faults} differ`, Number(faults));
}

function tell(name, message, faults) {
  console.log(`${faults === 0 ? 'ok     ' : 'FAILED '} ${name}: ${message}`);
  return faults;
}
