import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/packs/check-problem.js';
import { checkPackFiles } from '../../src/packs/load.js';
import { toRuleSet } from '../../src/packs/merge.js';

function pack(name: string, rules: string): string {
  return `pack: ${name}\ntitle: sample\n${rules}`;
}

function metric(id: string, name: string): string {
  return `  - { id: ${id}, name: ${name}, forms: [${name}], dimension: count, examples: [{ text: ${name}为5 }] }\n`;
}

const base = {
  path: 'base.yaml',
  text: pack('domains.farming', `metrics:\n${metric('farming.cattle', '牛存栏')}`),
  layer: 0,
};

describe('packs of the package and of a user become one set of rules', () => {
  test('a rule of the same id takes the place of the one of the package, others are added', () => {
    const rules = metric('farming.cattle', '肉牛存栏') + metric('farming.sheep', '羊存栏');
    const { placed, problems } = checkPackFiles([
      base,
      { path: 'mine/farm.yaml', text: pack('domains.farming', `metrics:\n${rules}`), layer: 1 },
    ]);
    expect(problems).toEqual([]);
    const { metrics } = toRuleSet(placed);
    expect(metrics.map(({ id, name }) => [id, name])).toEqual([
      ['farming.cattle', '肉牛存栏'],
      ['farming.sheep', '羊存栏'],
    ]);
  });

  test('a metric knows the domain of its pack, and only a user’s rule is not trusted', () => {
    const text = pack('domains.ecology', `metrics:\n${metric('ecology.forest', '森林面积')}`);
    const { metrics } = toRuleSet(checkPackFiles([base, { path: 'mine.yaml', text, layer: 1 }]).placed);
    expect(metrics.map(({ domain, trusted }) => [domain, trusted])).toEqual([
      ['farming', undefined],
      ['ecology', false],
    ]);
  });

  test('examples stay with the checked rules and leave the compiled ones', () => {
    const { placed } = checkPackFiles([base]);
    expect(placed.metrics[0]?.rule.examples).toHaveLength(1);
    expect(toRuleSet(placed).metrics[0]?.examples).toEqual([]);
  });

  test('an id of another kind cannot be overridden', () => {
    const text = pack(
      'mine',
      'modifiers:\n  - { id: farming.cattle, forms: [大约], place: before, bound: approx }\n',
    );
    const { problems } = checkPackFiles([base, { path: 'mine.yaml', text, layer: 1 }]);
    expect(problems.map(formatProblem)).toEqual([
      'mine.yaml:4:7: the id farming.cattle belongs to a rule of the kind metrics in base.yaml. hint: give the rule an id of its own',
    ]);
  });

  test('a form of the package’s rule can only be had by overriding the rule', () => {
    const text = pack('domains.mine', `metrics:\n${metric('mine.cattle', '牛存栏')}`);
    const { problems } = checkPackFiles([base, { path: 'mine.yaml', text, layer: 1 }]);
    expect(problems.map(formatProblem)).toEqual([
      'mine.yaml:4:43: the form 牛存栏 is also one of farming.cattle. hint: remove it, or give the rule the id farming.cattle to override that one',
    ]);
  });

  test('the problems of all files are told at once, by file and place', () => {
    const broken = [
      { path: 'b.yaml', text: pack('b', 'metrisc: []\n'), layer: 1 },
      { path: 'a.yaml', text: pack('a', 'units: 5\nmodifiers: 7\n'), layer: 1 },
    ];
    expect(checkPackFiles(broken).problems.map(formatProblem)).toEqual([
      'a.yaml:3:1: units is not a list. hint: write a list',
      'a.yaml:4:1: modifiers is not a list. hint: write a list',
      'b.yaml:3:1: unknown key metrisc. hint: did you mean metrics?',
    ]);
  });
});

test('aliases that unfold into masses are refused', () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `  - &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]\n`,
  );
  const text = `pack: bomb\ntitle: &l0 [a]\nunits:\n${levels.join('')}`;
  const { problems } = checkPackFiles([{ path: 'bomb.yaml', text, layer: 1 }]);
  expect(problems.map(({ what }) => what)).toEqual([
    expect.stringContaining('the aliases cannot be resolved'),
  ]);
});
