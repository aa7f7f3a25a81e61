import { describe, expect, test } from 'vitest';
import { explain } from '../../src/commands/explain.js';
import { extractText } from '../../src/commands/extract.js';
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

describe('what came second', () => {
  const PLAN =
    '青溪市2024年工作要点\n\n2024年，力争新建公园12个。2023年，全市完成造林3万亩，新增绿地5公顷。\n城区绿化率提高到45%。\n';

  test('the construction that would have won without the winner, with its name', async () => {
    const folder = tempFolder({ 'a.txt': '全面完成4台煤电机组节能改造。\n' });
    const { figures } = await explain(`${folder}/a.txt`);
    const [{ figure, second } = fail()] = figures;
    expect(figure.rules).toContain('count.object');
    expect(second).not.toBeNull();
    expect(figure.rules).not.toContain(second?.rule);
    const { stdout } = await runCli(['explain', `${folder}/a.txt`]);
    expect(stdout).toMatch(new RegExp(`\n│ {12}second {2}.* {2}${second?.rule}\n`));
  });

  test('naming it leaves what is extracted as it is', async () => {
    const folder = tempFolder({ 'a.txt': PLAN });
    const { figures } = await explain(`${folder}/a.txt`);
    expect(figures.map(({ figure }) => figure)).toEqual(
      extractText(PLAN).figures.map((figure) => ({
        ...figure,
        source: { ...figure.source, path: `${folder}/a.txt` },
      })),
    );
  });

  test('periods that cover the number and lost, innermost first, with their words and reach', async () => {
    const folder = tempFolder({ 'a.txt': PLAN });
    const { figures } = await explain(`${folder}/a.txt`);
    const last = figures.find(({ figure }) => figure.source.text === '5公顷');
    const period = last?.evidence.find(({ field }) => field === 'period');
    expect(period?.says).toBe('2023-01-01/2023-12-31');
    expect(period?.words.map(({ text }) => text)).toEqual(['2023年']);
    const [outer] = period?.lost ?? [];
    expect(outer).toMatchObject({ says: '2024-01-01/2024-12-31', rule: 'period.year.stated' });
    const { words, reach } = outer ?? fail();
    expect(PLAN.slice(words?.start, words?.end)).toBe(words?.text);
    const at = last?.figure.source.start ?? 0;
    expect(reach.start <= at && at < reach.end).toBe(true);
    const { stdout } = await runCli(['explain', `${folder}/a.txt:3`]);
    expect(stdout).toMatch(
      /passed over {2}2024-01-01\/2024-12-31 {2}“2024年” \[\d+, \d+\) {2}holds \[\d+, \d+\)/,
    );
  });
});

test.each([
  [TEXT, 5, /has only 4 lines/],
  [TEXT.trimEnd(), 5, /has only 4 lines/],
  ['只有1项\n', 2, /has only 1 line\./],
  ['', 1, /has no line\./],
  [TEXT, 0, /there is no line 0/],
])('a line that is not there is misuse: %#', async (text, line, message) => {
  const folder = tempFolder({ 'a.txt': text });
  const { code, stdout, stderr } = await runCli(['explain', `${folder}/a.txt:${line}`]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/error\[E-USAGE\]/);
  expect(stderr).toMatch(message);
});

test('the last line is there, with its end or without', async () => {
  for (const text of [TEXT, TEXT.trimEnd()]) {
    const folder = tempFolder({ 'a.txt': text });
    expect((await explain(`${folder}/a.txt`, { line: 4 })).figures).toEqual([]);
  }
});

function fail(): never {
  throw new Error('nothing was found');
}

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
