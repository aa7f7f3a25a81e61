import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

const TEXT = '2023年，全市森林覆盖率达到22%，旅游收入120亿元。\n';

test.each([
  ['森林覆盖律', 'did you mean 森林覆盖率?'],
  ['覆盖绿', 'did you mean 森林覆盖率?'],
  ['造林面机', 'the lexicon has 造林面积'],
  ['毫无关系的指标', 'zhibiao patterns list metrics shows the lexicon'],
])('no figure of %s: %s', async (wanted, hint) => {
  const folder = tempFolder({ 'a.txt': TEXT });
  for (const command of ['extract', 'panel']) {
    const { code, stderr } = await runCli([command, folder, '--metric', wanted, '-f', 'ndjson']);
    expect(code).toBe(0);
    expect(stderr).toContain(`zhibiao: note: no figure of “${wanted}”. hint: ${hint}`);
  }
});

test('nothing is advised where the metric is there, or nothing could be read', async () => {
  const folder = tempFolder({ 'a.txt': TEXT });
  const other = await runCli(['extract', folder, '--metric', '森林', '--status', 'target']);
  expect(other).toMatchObject({ stdout: '', stderr: '' });
  const gone = await runCli(['extract', join(folder, 'gone'), '--metric', '森林覆盖律']);
  expect(gone.stderr).not.toContain('no figure of');
});
