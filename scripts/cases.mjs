// The only writer of docs/cases.md: the fifty cases of bad input and faults, each with its tests, run now. --check compares and writes nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { CASES } from './cases/list.mjs';

const NAMED = /\bcase (\d\d): /;
const PAGE = 'docs/cases.md';

const results = runTests(testFiles());
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
else if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
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

/** Every test of a case: its number, file, whether it passed, and its milliseconds. */
function runTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-cases-'));
  const output = join(folder, 'results.json');
  try {
    const argv = ['vitest', 'run', ...files, '-t', NAMED.source, '--reporter=json', `--outputFile=${output}`];
    spawnSync('npx', argv, { stdio: ['ignore', 'ignore', 'inherit'] });
    const { testResults } = JSON.parse(readFileSync(output, 'utf8'));
    return testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.flatMap(({ fullName, status, duration }) => {
        const number = NAMED.exec(fullName)?.[1];
        if (number === undefined) return [];
        return [{ number, file: relative('.', file), name: fullName, status, duration: duration ?? 0 }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
