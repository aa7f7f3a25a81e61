import { expect, test } from 'vitest';
import { explain } from '../../src/commands/explain.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

const TEXT =
  '青溪市2023年水务公报\n\n2023年，全市用水总量12亿立方米，同比下降3.2%。\n第三次会议讨论了第五章。\n';

test('each figure tells its value, its name and where its period comes from', async () => {
  const folder = tempFolder({ 'a.txt': TEXT });
  const { figures } = await explain(`${folder}/a.txt`);
  const [first] = figures;
  const say = (field: string) => first?.evidence.find((each) => each.field === field);
  expect(say('value')?.says).toBe('eq 1200000000 立方米');
  expect(say('value')?.rules).not.toEqual([]);
  expect(say('metric')?.says).toContain('用水总量');
  expect(say('period')).toMatchObject({ says: '2023-01-01/2023-12-31', from: 'stated' });
  const [words] = say('period')?.words ?? [];
  expect(TEXT.slice(words?.start, words?.end)).toBe(words?.text);
});

test('only the figures of a line are told when a line is given', async () => {
  const folder = tempFolder({ 'a.txt': TEXT });
  expect((await explain(`${folder}/a.txt`, { line: 3 })).figures).toHaveLength(2);
  expect((await explain(`${folder}/a.txt`, { line: 4 })).figures).toHaveLength(0);
});

test('the command prints a tree, numbers not taken with their reason, and JSON', async () => {
  const folder = tempFolder({ 'a.txt': TEXT });
  const { code, stdout } = await runCli(['explain', `${folder}/a.txt:3`, '--rejected']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/3:\d+ {2}用水总量 {2}12亿立方米\n├─ text/);
  expect(stdout).toMatch(/\d+ numbers not taken\nline 3 {2}2023/);
  const plain = await runCli(['explain', `${folder}/a.txt`, '-f', 'json']);
  expect(JSON.parse(plain.stdout)).toMatchObject({
    figures: [{ figure: { value: 1200000000 } }, {}],
    rejected: null,
  });
});
