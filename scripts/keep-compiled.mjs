// The end of the build: reads the package's own documents once, one of Word among them, and keeps the machine code that this took.
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import compiled from '../bin/compiled.js';

const { keepCompiled, loadCompiled } = compiled;

/** One text in every format that is read in a process of its own. */
const documentAs = (ending) => `fixtures/same-text/city-briefing/input.${ending}`;

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const { main } = loadCompiled('main.cjs');
// The second run puts back what the first has set (src/cli/settle-engine.ts): code is kept for V8 as it is set at a start.
for (const format of ['ndjson', 'table']) {
  const streams = {
    stdin: process.stdin,
    stdout: nowhere(),
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd,
  };
  const code = await main(['extract', 'seeds', documentAs('docx'), '-f', format], streams);
  if (code !== 0) throw new Error(`extract -f ${format} ended with ${code}`);
}
// What such a process runs is run here once.
loadCompiled('reader.cjs', 'reader');
const { readFormat } = loadCompiled('reader-thread.cjs', 'reader');
for (const format of ['docx', 'doc', 'pdf', 'ofd'])
  await readFormat({ format, bytes: readFileSync(documentAs(format)), path: '' });
keepCompiled();
