import { expect, test } from 'vitest';
import type { NormalText } from '../../src/model/draft.js';
import { compileRegex } from '../../src/packs/regex.js';
import type { RepairMatcher } from '../../src/packs/repair-matcher.js';
import { findRepairs, repairNotes } from '../../src/stages/normalise/apply-repairs.js';
import { applyEdits, identityMap } from '../../src/text/offset-map.js';
import { UnitTable } from '../../src/text/unit-table.js';

interface Rule {
  match: string;
  to?: string;
  begins?: string | undefined;
}

/** The rules in their order; each begins with some signs, or anywhere. */
function matcherOf(...rules: Rule[]): RepairMatcher {
  const repairs = rules.map(({ match, to = '', begins }, i) => ({
    ...{ id: `r${i}`, to, why: `第${i}条`, match: compileRegex(match) },
    begins: begins === undefined ? null : new Set(begins),
  }));
  return { repairs, begins: '', screens: new UnitTable() };
}

const found = (text: string, matcher: RepairMatcher, begins = Array.from(text, (_, i) => i)): string[] =>
  findRepairs(identityMap(text), matcher, begins).map(
    ({ start, end, text: to, repair }) => `${start} ${end} ${to} ${repair.id}`,
  );

test('what stands in the group is mended, else the whole of what matches', () => {
  expect(found('甲乙丙', matcherOf({ match: '甲(?<fix>乙)丙', to: '丁' }))).toEqual(['1 2 丁 r0']);
  expect(found('甲乙丙', matcherOf({ match: '甲乙', to: '丁' }))).toEqual(['0 2 丁 r0']);
  expect(found('丙', matcherOf({ match: '甲' }))).toEqual([]);
});

test.each([undefined, '甲'])('every place is found, one behind the other (begins with %s)', (begins) => {
  const rule = { match: '甲.甲', to: '乙', begins };
  expect(found('甲1甲2甲3甲', matcherOf(rule))).toEqual(['0 3 乙 r0', '4 7 乙 r0']);
  // What the group leaves is used up as well.
  expect(found('甲1甲2甲', matcherOf({ ...rule, match: '(?<fix>甲).甲' }))).toEqual(['0 1 乙 r0']);
  // A match of nothing takes no place twice.
  expect(found('甲甲', matcherOf({ ...rule, match: '(?=甲)' }))).toHaveLength(2);
});

test('where two rules meet the first has its way; edits stand in the order of the text', () => {
  const [late, early] = [
    { match: '乙丙', to: '2' },
    { match: '甲乙', to: '1' },
  ];
  expect(found('甲乙丙', matcherOf(late, early))).toEqual(['1 3 2 r0']);
  expect(found('甲乙丙', matcherOf(early, late))).toEqual(['0 2 1 r0']);
  expect(found('甲乙乙丙', matcherOf(late, early))).toEqual(['0 2 1 r1', '2 4 2 r0']);
  expect(found('甲乙乙丙', matcherOf(early, late))).toEqual(['0 2 1 r0', '2 4 2 r1']);
});

test('a rule is asked where it may begin, and where the places say so', () => {
  expect(found('甲乙', matcherOf({ match: '[甲乙]', begins: '乙' }))).toEqual(['1 2  r0']);
  expect(found('乙甲乙', matcherOf({ match: '乙', begins: '乙' }), [1, 2])).toEqual(['2 3  r0']);
  const screened = matcherOf({ match: '乙', begins: '乙' });
  screened.screens.add('乙'.charCodeAt(0), compileRegex('乙丙'));
  expect(found('乙乙丙', screened)).toEqual(['1 2  r0']);
});

test('the notes say what was mended, where it stood and why', () => {
  const normal: NormalText = applyEdits(identityMap('丁丁甲乙丙'), [{ start: 0, end: 2, text: '丁' }]);
  const findings = findRepairs(normal, matcherOf({ match: '甲乙', to: '戊' }), [0, 1, 2, 3]);
  expect(repairNotes(normal, findings)).toEqual([
    { code: 'W-REPAIR', message: '甲乙 → 戊: 第0条', span: { start: 2, end: 4 } },
  ]);
});
