import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/commands/parse-csv.js';
import { runCli } from '../helpers/run-cli.js';
import { NEXT_YEAR, THIS_YEAR } from '../helpers/small-reports.js';
import { tempFolder } from '../helpers/temp-folder.js';

const years = (): string => tempFolder({ '2022.txt': THIS_YEAR, '2023.txt': NEXT_YEAR });

async function rows(...argv: string[]): Promise<Record<string, string>[]> {
  const [head, ...lines] = parseCsv((await runCli(['panel', ...argv, '-f', 'csv'])).stdout);
  return lines.map(({ fields }) =>
    Object.fromEntries(fields.map((field, i) => [head?.fields[i] ?? '', field])),
  );
}

test('one row a metric, one column a year', async () => {
  expect(await rows(years(), '--metric', '粮食总产量', '--role', 'level')).toMatchObject([
    { 'metric.name': '粮食总产量', scope: '云河市', 'unit.text': '吨', '2022': '1200000', '2023': '1260000' },
  ]);
});

test('a table draws how it went', async () => {
  const { stdout } = await runCli(['panel', years(), '--role', 'level', '-f', 'table']);
  expect(stdout).toMatch(/指标 .*走势 .*2022年 +2023年/);
  expect(stdout).toMatch(/粮食总产量 .*▁█ +120万 +126万/);
});

test('two values for one cell are told with both sources', async () => {
  const folder = tempFolder({
    'a.txt': NEXT_YEAR,
    'b.txt': NEXT_YEAR.replace('粮食总产量126万吨', '粮食总产量127万吨'),
  });
  const [row] = await rows(folder, '--metric', '粮食总产量', '--role', 'level');
  expect(row?.conflicts).toMatch(/126万吨 \(.*a\.txt:7:14\) ≠ 127万吨 \(.*b\.txt:7:14\)/);
  expect((await runCli(['panel', folder, '-f', 'table'])).stdout).toMatch(/12[67]万\*/);
});

test('--long has a line a number, with its source', async () => {
  const long = await rows(years(), '--long', '--metric', '粮食总产量', '--role', 'level');
  expect(long).toMatchObject([
    { 'period.start': '2022-01-01', value: '1200000', 'figure.source.line': '7' },
    { 'period.start': '2023-01-01', value: '1260000' },
  ]);
});

test('a document that cannot be read costs no other one', async () => {
  const folder = tempFolder({ '2022.txt': THIS_YEAR, 'b.rtf': '{\\rtf1' });
  const { code, stdout, stderr } = await runCli(['panel', join(folder, '2022.txt'), join(folder, 'b.rtf')]);
  expect(code).toBe(3);
  expect(stdout).toContain('粮食总产量');
  expect(stderr).toContain('E-FORMAT');
});
