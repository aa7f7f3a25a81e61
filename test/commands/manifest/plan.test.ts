import { copyFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { EarlierRun } from '../../../src/commands/manifest/earlier-run.js';
import { planRun } from '../../../src/commands/manifest/plan.js';
import { runCli } from '../../helpers/run-cli.js';
import { tempFolder } from '../../helpers/temp-folder.js';

vi.mock('../../../src/pipeline.js', () => import('../../helpers/fake-pipeline.js'));
vi.mock('../../../src/packs/load.js', () => import('../../helpers/fake-packs.js'));

const NAMES = ['a.txt', 'b.txt', 'c.txt'];

/** Three documents of which the last is a copy of the first, as a run has written them. */
async function writtenRun() {
  const folder = tempFolder({ 'in/a.txt': '企业1', 'in/b.txt': '企业2', 'in/c.txt': '企业1' });
  const [output, manifest] = [join(folder, 'x.csv'), join(folder, 'x.csv.manifest')];
  await runCli(['extract', join(folder, 'in'), '-o', output, '--resume']);
  const tasks = NAMES.map((name) => ({ path: join(folder, 'in', name), options: {} }));
  const lines = readFileSync(manifest, 'utf8').split('\n').slice(1, 4);
  let lineEnd = readFileSync(manifest, 'utf8').indexOf('\n') + 1;
  const ends = lines.map((line) => {
    lineEnd += Buffer.byteLength(line) + 1;
    return { line: lineEnd, data: (JSON.parse(line) as { end: number }).end };
  });
  const [data, entries] = [join(folder, 'cut'), join(folder, 'cut.manifest')];
  const restore = (): void => {
    copyFileSync(output, data);
    copyFileSync(manifest, entries);
  };
  const cutRun = async (cut: { data: number; lines: number }) => {
    truncateSync(data, cut.data);
    truncateSync(entries, cut.lines);
    const run = (await EarlierRun.open(entries, data, { isBrokenOff: true }))!;
    const { steps } = await planRun(tasks, {
      shard: null,
      earlier: [run],
      signal: new AbortController().signal,
    });
    await run.close();
    return steps.map(({ kind }) => kind);
  };
  return { ends, restore, cutRun, data: readFileSync(output).length, lines: readFileSync(manifest).length };
}

test('from every byte that a run was cut off at, what is whole is taken and nothing else', async () => {
  const { ends, restore, cutRun, data, lines } = await writtenRun();
  const check = async (cut: { data: number; lines: number }): Promise<void> => {
    const [a, b] = ends.map((end) => end.data <= cut.data && end.line <= cut.lines);
    expect(await cutRun(cut), JSON.stringify(cut)).toEqual([
      a ? 'take' : 'read',
      b ? 'take' : 'read',
      a ? 'copy' : 'read',
    ]);
  };
  restore();
  for (let cut = data; cut >= 0; cut -= 1) await check({ data: cut, lines });
  restore();
  for (let cut = lines; cut >= 0; cut -= 1) await check({ data, lines: cut });
}, 120_000);
