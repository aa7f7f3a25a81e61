import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { periodMatcher } from '../../src/packs/period-matcher.js';
import { periodsOf } from '../../src/stages/find-periods.js';
import { resolveScope } from '../../src/stages/resolve-scope.js';
import { draftOf, type Known } from './draft-of.js';

const packs = loadPacks();
const HOME = 'null 泸州市 510500 inferred';

function settle(
  text: string,
  known: readonly Known[] = [],
  place: string | null = '泸州市',
): (string | null)[] {
  const facts: Draft['facts'] = { title: null, date: null, issuer: null, place, number: null };
  const draft = draftOf(text, known, { facts });
  draft.periods = periodsOf(draft.normal.text, periodMatcher(packs));
  return resolveScope(draft, { packs, options: {} }).candidates.map(({ scope }) =>
    scope === null ? null : `${scope.text} ${scope.name} ${scope.code} ${scope.from}`,
  );
}

describe('what a table has told', () => {
  test('a place that no gazetteer has', () => {
    expect(settle('合江县⟨3个⟩。', [{ place: { name: '南片区' } }])).toEqual(['南片区 南片区 null stated']);
  });
  test('that a row is of the place itself', () => {
    expect(settle('合江县⟨3个⟩。', [{ place: 'home' }])).toEqual([HOME]);
  });
});

describe('where the place stands', () => {
  test.each<[string, readonly Known[], string]>([
    ['合江县⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['2023年，合江县⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['（“合江县⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['·合江县⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['其中合江县⟨3个⟩。', [], HOME],
    ['推动合江县完成⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['推动合江县的⟨3个⟩。', [], HOME],
    ['合江县总结，办结⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['总结，合江县办结⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['合江县总结。办结⟨3个⟩。', [], HOME],
    ['李明：合江县总结，办结⟨3个⟩。', [], '合江县 合江县 510522 stated'],
    ['李明：总结，办结⟨3个⟩。', [], HOME],
    ['⟨3个⟩合江县。', [], HOME],
    ['⟨3个⟩，合江县。', [], HOME],
    // The name of a row stands right of its number.
    ['⟨3个⟩，合江县。', [{ clause: { start: 3, end: 6 } }], '合江县 合江县 510522 stated'],
    ['总结，⟨3个⟩是合江县办的。', [{ raw: { start: 6, end: 9 } }], '合江县 合江县 510522 stated'],
    ['合江县，叙永县⟨3个⟩。', [{ raw: { start: 4, end: 7 } }], '叙永县 叙永县 510524 stated'],
    ['合江县，叙永县⟨3个⟩。', [], '叙永县 叙永县 510524 stated'],
    ['合江县总结，推动叙永县完成⟨3个⟩。', [], '叙永县 叙永县 510524 stated'],
    [
      '推动叙永县、合江县和古蔺县完成⟨3个⟩。',
      [],
      '叙永县、合江县和古蔺县 叙永县、合江县、古蔺县 null stated',
    ],
  ])('%s %j', (text, known, expected) => expect(settle(text, known)).toEqual([expected]));

  test('a speaker has a short name', () => {
    const name = '甲'.repeat(24);
    expect(settle(`${name}：合江县总结，办结⟨3个⟩。`)).toEqual(['合江县 合江县 510522 stated']);
    expect(settle(`${name}甲：合江县总结，办结⟨3个⟩。`)).toEqual([HOME]);
  });
});

describe('words for a place', () => {
  test.each([
    ['全国⟨3个⟩。', '泸州市', '全国 全国 null stated'],
    ['我国⟨3个⟩。', '泸州市', '我国 全国 null stated'],
    ['全省⟨3个⟩。', '泸州市', '全省 四川省 510000 stated'],
    ['全市⟨3个⟩。', '泸州市', '全市 泸州市 510500 stated'],
    ['全县⟨3个⟩。', '合江县', '全县 合江县 510522 stated'],
    ['全市⟨3个⟩。', '合江县', '全市 泸州市 510500 stated'],
    ['全省⟨3个⟩。', '云河市', '全省 云河市 null stated'],
    ['全市⟨3个⟩。', '云河市', '全市 云河市 null stated'],
    ['全国⟨3个⟩。', null, '全国 全国 null stated'],
    ['全省⟨3个⟩。', null, null],
    ['合江县⟨3个⟩。', null, '合江县 合江县 510522 stated'],
    ['共⟨3个⟩。', null, null],
    ['共⟨3个⟩。', '云河市', 'null 云河市 null inferred'],
    ['鼓楼区⟨3个⟩。', '南京市', '鼓楼区 鼓楼区 320106 stated'],
    ['鼓楼区⟨3个⟩。', '徐州市', '鼓楼区 鼓楼区 320302 stated'],
  ])('%s of %s', (text, place, expected) => expect(settle(text, [], place)).toEqual([expected]));
});

test('each number by itself', () => {
  expect(settle('合江县⟨3个⟩，叙永县⟨5个⟩。全国⟨7个⟩。共⟨9个⟩。')).toEqual([
    '合江县 合江县 510522 stated',
    '叙永县 叙永县 510524 stated',
    '全国 全国 null stated',
    HOME,
  ]);
});
