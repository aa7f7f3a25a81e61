// Speed as ratios, each beside the figures it came from: `npm run bench [-- SECTION…]` prints them, `--write` keeps them in
// docs/performance.md, `--check` ends with 1 where a ratio is worse than what it is held to.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { comparing } from './comparing.mjs';
import { growth, hostile } from './growth.mjs';
import { jobs, memory } from './jobs.mjs';
import { nearestTool } from './nearest-tool.mjs';
import { oneCore } from './one-core.mjs';
import { readers } from './readers.mjs';
import { isWorse, tableOf } from './rows.mjs';
import { startUp } from './start-up.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);

/** In the order of the page; each gives its title, a note and its rows. */
const SECTIONS = {
  'one-core': oneCore,
  'start-up': startUp,
  jobs,
  memory,
  growth,
  hostile,
  readers,
  comparing,
  'nearest-tool': nearestTool,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0 || (values.write && positionals.length > 0)) {
  console.error(
    unknown.length > 0
      ? `no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}`
      : '--write keeps all sections, so name none',
  );
  process.exit(2);
}

const wanted = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
const work = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
const sections = [];
try {
  for (const name of wanted) {
    const section = await SECTIONS[name](work);
    sections.push(section);
    console.log(`${tableOf(section)}\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (values.write) writeFileSync('docs/performance.md', page(sections));

const worse = sections.flatMap(({ rows }) => rows).filter(isWorse);
for (const { name, ratio, held } of worse)
  console.error(`worse than it is held to: ${name}, ${ratio.toFixed(2)} against ${held}`);
if (values.check && worse.length > 0) process.exitCode = 1;

function page(measured) {
  const [{ model }] = cpus();
  const machine = `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`;
  const day = new Date().toISOString().slice(0, 10);
  return [
    '# Performance',
    '',
    `Measured on ${day} (${machine}) by \`npm run bench -- --write\`. What counts are the ratios, taken side by side in one run as medians of five where no other number is told; absolute times only show what they came from. \`npm run bench -- --check\` fails when a ratio is worse than its bar, or, where the bar is not reached, than what it is held to.`,
    '',
    measured.map(tableOf).join('\n\n'),
    '',
  ].join('\n');
}
