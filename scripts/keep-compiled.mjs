// The end of the build: reads the package's own documents once and keeps the machine code that this took.
import { Writable } from 'node:stream';
import compiled from '../bin/compiled.js';

const { keepCompiled, loadCompiled } = compiled;

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
  const code = await main(['extract', 'seeds', '-f', format], streams);
  if (code !== 0) throw new Error(`extract -f ${format} ended with ${code}`);
}
keepCompiled();
