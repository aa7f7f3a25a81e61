import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAliases } from '../../src/commands/read-aliases.js';
import { formatError, type ZhibiaoError } from '../../src/model/errors.js';
import { tempFolder } from '../helpers/temp-folder.js';

const file = (text: string): string => join(tempFolder({ 'a.yaml': text }), 'a.yaml');

test('names with their other names, in the order of the file', async () => {
  expect(
    await readAliases(file('\uFEFF地区生产总值: [GDP, 生产总值]\n农膜回收率:\n  - 废旧农膜回收率\n')),
  ).toEqual({
    地区生产总值: ['GDP', '生产总值'],
    农膜回收率: ['废旧农膜回收率'],
  });
});

test.each([
  ['', '1:1', 'the aliases are no map of names'],
  ['- 甲\n', '1:1', 'the aliases are no map of names'],
  ['甲: 乙\n', '1:1', 'other names are written as a list'],
  ['甲:\n乙: [丙]\n', '1:1', 'other names are written as a list'],
  ['甲: [2035]\n', '1:5', 'a name is a text'],
  ['甲: [""]\n', '1:5', 'a name is a text'],
  ['甲: [乙]\n甲: [丙]\n', '2:1', 'a key stands twice'],
  ['甲: [乙]\n丙: [丁, 乙]\n', '2:8', '“乙” stands on line 1 already'],
  ['甲: [乙]\n乙: [丁]\n', '2:1', '“乙” stands on line 1 already'],
  ['甲: [甲]\n', '1:5', '“甲” stands on line 1 already'],
  ['甲: [乙\n', '', 'this is not YAML'],
])('%j is refused at %s: %s', async (text, place, complaint) => {
  const path = file(text);
  const error = await readAliases(path).then(
    () => null,
    (fault: ZhibiaoError) => fault,
  );
  const said = formatError(error!);
  expect(said.startsWith(`zhibiao: error[E-ALIASES] ${path}:${place}`)).toBe(true);
  expect(said).toContain(`: ${complaint}`);
  expect(said).toContain('. hint: ');
});

test('a file that is not there is told by its path', async () => {
  await expect(readAliases('gone.yaml')).rejects.toMatchObject({
    code: 'E-ALIASES',
    where: { path: 'gone.yaml' },
  });
});
