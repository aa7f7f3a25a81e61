// The only writer of docs/cases.md: the fifty cases of bad input and faults, each with its tests, run now.
//   --check          compares and writes nothing
//   --results FILE   of a run of all tests that is over (TEST_RESULTS=FILE npm test), instead of running those of the cases
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { CASES } from './cases/list.mjs';

const NAMED = /\bcase (\d\d): /;
const PAGE = 'docs/cases.md';

const { values: asked } = parseArgs({ options: { check: { type: 'boolean' }, results: { type: 'string' } } });
const results = asked.results === undefined ? runTests(testFiles()) : resultsIn(asked.results);
const rows = CASES.map((each) => ({
  ...each,
  tests: results.filter(({ number }) => number === each.number),
}));
for (const row of rows) console.log(printed(row));
const page = `# Fifty cases

What comes in, or goes wrong, and what the program does. Written by \`npm run cases\`, which runs the tests; a test of a case begins with its number
(\`case 07: …\`). What each code means is in [errors.md](errors.md).

| | Input or fault | What happens | Tests |
|---|---|---|---|
${rows.map(written).join('\n')}
`;
const failed = results.filter(({ status }) => status === 'failed');
for (const { name } of failed) console.error(`failed: ${name}`);
if (failed.length > 0) process.exitCode = 1;
else if (!asked.check) writeFileSync(PAGE, page);
else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error(`${PAGE} is not what the tests come to: npm run cases writes it`);
  process.exitCode = 1;
}

function testFiles() {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file))
    .filter((file) => /\bcase (?:\d\d|%i): /.test(readFileSync(file, 'utf8')))
    .sort();
}

function runTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-cases-'));
  const output = join(folder, 'results.json');
  try {
    const argv = ['vitest', 'run', ...files, '-t', NAMED.source, '--reporter=json', `--outputFile=${output}`];
    spawnSync('npx', argv, { stdio: ['ignore', 'ignore', 'inherit'] });
    return resultsIn(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every test of a case: its number, file, whether it passed, and its milliseconds. */
function resultsIn(file) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName, status, duration }) => {
      const number = NAMED.exec(fullName)?.[1];
      if (number === undefined) return [];
      return [{ number, file: relative('.', name), name: fullName, status, duration: duration ?? 0 }];
    }),
  );
}

function written({ number, input, expected, tests }) {
  const files = [...new Set(tests.map(({ file }) => file))].sort();
  const counted = files.map(
    (file) => `${file.slice(5, -8)} ${tests.filter((test) => test.file === file).length}`,
  );
  return `| ${number} | ${input} | ${expected} | ${counted.join(', ')} |`;
}

function printed({ number, input, tests }) {
  const of = (status) => tests.filter((test) => test.status === status).length;
  const seconds = tests.reduce((sum, { duration }) => sum + duration, 0) / 1000;
  const skipped = tests.length - of('passed') - of('failed');
  const result = `${of('passed')} passed${of('failed') > 0 ? `, ${of('failed')} FAILED` : ''}${skipped > 0 ? `, ${skipped} skipped here` : ''}`;
  return `${number}  ${result}  ${seconds.toFixed(1)} s  ${input}`;
}
