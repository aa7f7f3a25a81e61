import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../src/model/draft.js';
import type { Role } from '../../../src/model/figure.js';
import {
  addSubject,
  emptyRegister,
  lastPlace,
  type Owner,
  ownerAt,
  type Register,
  recall,
  recallList,
  recallWhole,
  type Subject,
  withoutGrants,
} from '../../../src/stages/attach/register.js';
import { quantityOf, unitOf } from './quantity-of.js';

/** Subjects of sentence 1 unless they say another, in the order of the text. */
function told(...subjects: (Partial<Subject> & { name: string })[]): Register {
  const register = emptyRegister();
  subjects.forEach((subject, at) => {
    addSubject(register, {
      raw: null,
      unit: '家',
      role: 'level',
      share: false,
      bracketed: false,
      counted: true,
      granted: false,
      dimension: 'count',
      sentence: 1,
      part: null,
      from: false,
      direction: null,
      at: at * 10,
      list: at * 10,
      ...subject,
    });
  });
  return register;
}

const percent = quantityOf({ kind: 'percent', unit: unitOf('%', 'percent') });
const points = quantityOf({ kind: 'percent-point', unit: unitOf('个百分点', 'percent-point') });
const companies = quantityOf({ unit: unitOf('家', 'count') });
const money = quantityOf({ kind: 'money', unit: unitOf('元', 'money') });

function recalled(register: Register, quantity: Quantity, role: Role, bracketed = false): string | undefined {
  return recall(register, quantity, role, 1, bracketed)?.name;
}

describe('what an elided clause is about', () => {
  test('nothing, where nothing was told', () => {
    expect(recall(emptyRegister(), companies, 'level', 1, false)).toBeNull();
  });

  test('the last subject that is no share', () => {
    const register = told(
      { name: '企业' },
      { name: '税收', unit: '元' },
      { name: '占比', unit: '%', share: true },
    );
    expect(recalled(register, percent, 'level')).toBe('税收');
  });

  test('a share, where there is nothing else', () => {
    expect(recalled(told({ name: '占比', unit: '%', share: true }), percent, 'level')).toBe('占比');
  });

  test('what was told in brackets only within them', () => {
    const register = told({ name: '企业' }, { name: '国有', bracketed: true });
    expect(recalled(register, companies, 'level')).toBe('企业');
    expect(recalled(register, companies, 'level', true)).toBe('国有');
  });

  test('what is counted alike before what was told last', () => {
    const register = told({ name: '小区' }, { name: '居民', unit: '户' });
    expect(recalled(register, companies, 'level')).toBe('小区');
    expect(recalled(register, money, 'level')).toBe('居民');
  });

  test('not what took so long, nor what is given points', () => {
    const register = told({ name: '企业' }, { name: '时限', unit: '天', dimension: 'time' });
    expect(recalled(register, companies, 'level')).toBe('时限');
    const score = quantityOf({ unit: { text: '分', code: '{score}', dimension: 'count' } });
    const graded = told({ name: '考核', unit: '分' }, { name: '覆盖率', unit: '%' });
    expect(recalled(graded, score, 'level')).toBe('覆盖率');
    expect(recalled(graded, { ...score, bound: 'ge' }, 'level')).toBe('考核');
    expect(recalled(graded, { ...score, min: { digits: 1n, exponent: 0 } }, 'level')).toBe('考核');
  });

  test('what was counted alike is no share', () => {
    const register = told({ name: '占比', share: true }, { name: '居民', unit: '户' });
    expect(recalled(register, companies, 'level')).toBe('居民');
  });

  test('the metric that a value came from, be it a share', () => {
    const register = told({ name: '企业', unit: '%' }, { name: '占比', unit: '%', share: true, from: true });
    expect(recalled(register, percent, 'level')).toBe('占比');
    expect(recalled(register, money, 'level')).toBe('企业');
  });

  test('a level of the same unit for a change', () => {
    const register = told(
      { name: '企业' },
      { name: '增加企业', role: 'change' },
      { name: '居民', unit: '户' },
    );
    expect(recalled(register, companies, 'change')).toBe('企业');
    expect(recalled(register, money, 'change')).toBe('居民');
  });

  test('no rate for a growth, unless only rates were told', () => {
    const rates = [
      { name: '入学率', unit: '%' },
      { name: '死亡率', unit: '‰' },
    ];
    expect(recalled(told({ name: '企业' }, ...rates), percent, 'growth')).toBe('企业');
    expect(recalled(told(...rates), percent, 'growth')).toBe('死亡率');
    const grown = told({ name: '企业' }, { name: '产值', unit: '%', role: 'growth' });
    expect(recalled(grown, percent, 'growth')).toBe('产值');
    const share = told({ name: '入学率', unit: '%' }, { name: '占比', unit: '%', share: true });
    expect(recalled(share, percent, 'growth')).toBe('入学率');
  });

  test('a rate or a growth for points of percentage', () => {
    const rate = { name: '死亡率', unit: '‰' };
    const growth: { name: string; unit: string; role: Role } = { name: '产值', unit: '%', role: 'growth' };
    expect(recalled(told(rate, { name: '企业' }), points, 'change')).toBe('死亡率');
    expect(recalled(told(rate, growth, { name: '企业' }), points, 'change')).toBe('产值');
    expect(recalled(told({ name: '入学率', unit: '%' }, { name: '企业' }), points, 'change')).toBe('入学率');
    expect(recalled(told({ name: '企业' }, { name: '产值', unit: '元' }), points, 'change')).toBe('产值');
  });

  test('a level for a rank, else what was told last', () => {
    expect(recalled(told({ name: '企业' }, { name: '产值', role: 'growth' }), companies, 'rank')).toBe(
      '企业',
    );
    const grown = told({ name: '出口', role: 'growth' }, { name: '产值', role: 'growth' });
    expect(recalled(grown, companies, 'rank')).toBe('产值');
  });

  test('of the sentence itself before those of others', () => {
    const register = told({ name: '税收', unit: '元', sentence: 0 }, { name: '企业' });
    expect(recalled(register, money, 'change')).toBe('税收');
    expect(recalled(register, money, 'level')).toBe('企业');
  });
});

test('the number behind all is the last', () => {
  expect(lastPlace(told({ name: '企业' }, { name: '税收' }))).toBe(10);
  expect(lastPlace(emptyRegister())).toBe(-1);
});

describe('the first of a sentence that was counted in the unit', () => {
  const find = (...subjects: (Partial<Subject> & { name: string })[]) =>
    recallWhole(told(...subjects), companies, 1)?.name;

  test.each([
    ['企业', [{ name: '企业' }, { name: '国有企业' }]],
    ['国有企业', [{ name: '企业', sentence: 0 }, { name: '国有企业' }]],
    ['国有企业', [{ name: '资产', counted: false }, { name: '国有企业' }]],
    ['国有企业', [{ name: '企业', bracketed: true }, { name: '国有企业' }]],
    ['国有企业', [{ name: '职工', unit: '人' }, { name: '国有企业' }]],
    [undefined, [{ name: '职工', unit: '人' }]],
  ])('%s', (name, subjects) => expect(find(...subjects)).toBe(name));
});

describe('subjects for the numbers of a list', () => {
  const list = (register: Register, quantities: Quantity[], role: Role) =>
    recallList(register, quantities, role)?.map(({ name }) => name) ?? null;

  test('are the last levels, as many as numbers', () => {
    const register = told({ name: '企业' }, { name: '学校', unit: '所' }, { name: '面积', unit: '平方米' });
    expect(list(register, [percent, percent], 'growth')).toEqual(['学校', '面积']);
    expect(list(register, [percent, percent, percent], 'growth')).toEqual(['企业', '学校', '面积']);
    expect(list(register, [percent, percent, percent, percent], 'growth')).toBeNull();
  });

  test('are those of the same units for changes', () => {
    const schools = quantityOf({ unit: unitOf('所', 'count') });
    const register = told({ name: '企业' }, { name: '学校', unit: '所' }, { name: '面积', unit: '平方米' });
    expect(list(register, [companies, schools], 'change')).toEqual(['企业', '学校']);
    expect(list(register, [schools, companies], 'change')).toEqual(['学校', '面积']);
  });

  test('are no ranks and nothing in brackets, and no shares or growths if there are others', () => {
    const register = told(
      { name: '企业' },
      { name: '学校' },
      { name: '名次', role: 'rank' },
      { name: '国有', bracketed: true },
      { name: '占比', share: true },
      { name: '产值', role: 'growth' },
    );
    expect(list(register, [percent, percent], 'growth')).toEqual(['企业', '学校']);
    const shares = told({ name: '占比', share: true }, { name: '比重', share: true });
    expect(list(shares, [percent, percent], 'growth')).toEqual(['占比', '比重']);
  });
});

describe('what is granted is left out where the next tier begins', () => {
  const tiers = told({ name: '销售额', unit: '元' }, { name: '奖励', unit: '元', granted: true });

  test('if something else was told in the sentence', () => {
    expect(withoutGrants(tiers, 1).subjects.map(({ name }) => name)).toEqual(['销售额']);
    expect(withoutGrants(tiers, 2)).toBe(tiers);
    expect(withoutGrants(told({ name: '奖励', granted: true }), 1).subjects).toHaveLength(1);
  });
});

describe('the owner of a bare attribute', () => {
  const at = (name: string, start: number, sentence: number): Owner => ({
    name,
    raw: { start, end: start + 2 },
    sentence,
  });
  const owner = (counted: Owner | null, topic: Owner | null) =>
    ownerAt({ ...emptyRegister(), owner: counted, topic }, 1)?.name;

  test.each([
    ['学校', at('学校', 0, 1), null],
    ['学校', at('学校', 0, 0), null],
    ['医院', null, at('医院', 5, 1)],
    ['医院', at('学校', 0, 1), at('医院', 5, 1)],
    ['学校', at('学校', 9, 1), at('医院', 5, 1)],
    ['学校', at('学校', 0, 0), at('医院', 5, 0)],
    [undefined, null, at('医院', 5, 0)],
  ])('is %s', (name, counted, topic) => expect(owner(counted, topic)).toBe(name));
});

test('those farthest back are forgotten, 256 are not', () => {
  const register = told(...Array.from({ length: 513 }, (_, i) => ({ name: `${i}` })));
  expect(register.subjects).toHaveLength(257);
  expect(register.subjects[0]!.name).toBe('256');
  expect(register.subjects.at(-1)!.name).toBe('512');
});
