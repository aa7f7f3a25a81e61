import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { groupNames } from '../../src/commands/patterns/group-names.js';
import { suggestPatterns } from '../../src/commands/suggest-patterns.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

// No name of these is in the lexicon.
const REPORTS = {
  'a.txt': '青溪市2023年年报\n\n全市拥有飞天茶馆82家。\n新建某园区飞天茶馆12家。\n云梦大赛场次达到36场。\n',
  'b.txt':
    '白石市2023年年报\n\n全市拥有飞天茶馆95家，同比增长3.5%。\n云梦大赛场次达到48场。\n新增企业20家。\n',
};

interface Metric {
  id: string;
  name: string;
  forms: string[];
  dimension: string;
  better: null;
  examples: { text: string; want: object }[];
}

const metricsOf = (yaml: string): Metric[] => (parse(yaml) as { metrics: Metric[] }).metrics;

describe('names are put together by their last words', () => {
  const group = (names: string[], least: number, refused: string[] = []) =>
    groupNames(
      names.map((name) => ({ name })),
      least,
      (ending) => refused.includes(ending),
    ).map(({ name, members }) => [name, members.length]);

  test.each([
    [['某园区高新技术企业', '高新技术企业', '高新技术企业'], 3, [['高新技术企业', 3]]],
    [
      ['粮食产量', '粮食产量', '蔬菜产量', '蔬菜产量'],
      2,
      [
        ['粮食产量', 2],
        ['蔬菜产量', 2],
      ],
    ],
    [['粮食产量', '蔬菜产量'], 2, []],
    [['春茶', '茶'], 2, []],
  ] as const)('%j, at least %d', (names, least, expected) => {
    expect(group([...names], least, ['产量'])).toEqual(expected);
  });

  test('what a longer ending took is not counted again', () => {
    const names = ['全市公园绿地', '全市公园绿地', '公园绿地'];
    expect(group(names, 2)).toEqual([['全市公园绿地', 2]]);
    expect(group(names, 3)).toEqual([['公园绿地', 3]]);
  });
});

describe('patterns suggest', () => {
  test('tells names that the lexicon lacks, with what speaks for them', async () => {
    const yaml = await suggestPatterns([tempFolder(REPORTS)]);
    expect(metricsOf(yaml)).toEqual([
      {
        id: 'suggested.a',
        name: '飞天茶馆',
        forms: ['飞天茶馆'],
        dimension: 'count',
        better: null,
        examples: [{ text: '飞天茶馆82家', want: { text: '82家', value: 82, unit: '家' } }],
      },
    ]);
    expect(yaml).toMatch(
      / {2}# 4 figures in 2 documents; told in 家, %\n {2}# also .*园区飞天茶馆\n {2}# 全市拥有飞天茶馆82家。\n {2}- id: suggested\.a\n/,
    );
  });

  test('fewer figures are enough when asked for; a generic word never is a name', async () => {
    const folder = tempFolder(REPORTS);
    const names = metricsOf(await suggestPatterns([folder], { min: 1 })).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['飞天茶馆']));
    expect(names.some((name) => name.endsWith('大赛场次'))).toBe(true);
    expect(names).not.toContain('企业');
    expect(new Set(names).size).toBe(names.length);
  });

  test('what it prints passes the check', async () => {
    const folder = tempFolder(REPORTS);
    const { code, stdout } = await runCli(['patterns', 'suggest', folder, '--min', '1']);
    expect(code).toBe(0);
    expect(metricsOf(stdout).length).toBeGreaterThan(2);
    const mine = tempFolder({ 'suggested.yaml': stdout });
    const check = await runCli(['patterns', 'check', '--patterns', mine]);
    expect(check).toMatchObject({ code: 0, stdout: expect.stringMatching(/no problem\n$/) });
  });

  test('what has been taken over is not suggested again, and its placeholder is not used twice', async () => {
    const folder = tempFolder(REPORTS);
    const yaml = await suggestPatterns([folder]);
    const mine = tempFolder({ 'suggested.yaml': yaml });
    const again = metricsOf(await suggestPatterns([folder], { min: 1, patterns: [mine] }));
    expect(again.map(({ name }) => name)).not.toContain('飞天茶馆');
    expect(again.map(({ id }) => id)).not.toContain('suggested.a');
  });

  test('a document that cannot be read is told of, and the others are looked through', async () => {
    const folder = tempFolder({ ...REPORTS, 'c.rtf': '{\\rtf1' });
    const { code, stdout, stderr } = await runCli(['patterns', 'suggest', folder]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/error\[E-FORMAT\] .*c\.rtf: /);
    expect(metricsOf(stdout).map(({ name }) => name)).toEqual(['飞天茶馆']);
  });

  test.each([
    [['patterns', 'suggest'], /takes the documents/],
    [['patterns', 'suggest', 'x', '--min', '0'], /--min does not take “0”/],
    [['patterns', 'list', '--min', '2'], /patterns list does not take --min/],
  ])('%j is misuse', async (argv, message) => {
    const { code, stderr } = await runCli(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(/error\[E-USAGE\]/);
    expect(stderr).toMatch(message);
  });
});
