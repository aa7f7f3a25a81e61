import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { type Grammar, quantityGrammar } from '../../src/stages/quantities/grammar.js';
import { readPlain } from '../../src/stages/quantities/read-plain.js';
import { readQuantity } from '../../src/stages/quantities/read-quantity.js';

const packs = loadPacks();
const grammar = quantityGrammar(packs);
/** Takes no number for plain: every sign beside one may make something else of it. */
const wholeGrammar: Grammar = { ...grammar, besides: new Int32Array(grammar.besides.length).fill(-1) };

const forms = packs.rules.units.flatMap((rule) => rule.forms);
const modifiers = packs.rules.modifiers.flatMap((rule) => rule.forms);

const digits = fc.oneof(
  fc.nat({ max: 99 }).map(String),
  fc.nat({ max: 12_345_678 }).map((n) => n.toLocaleString('en-US')),
  fc.nat({ max: 99_999 }).map((n) => (n / 100).toFixed(2)),
  fc.constantFrom('007', '0', '2024', '1,23', '1.', '.5', '12.5.3'),
);
const power = fc.constantFrom('', '', '万', '亿', '千', '百', '万亿', '百万', '多万', '余亿');
const unit = fc.oneof(fc.constantFrom(...forms), fc.constantFrom('', '元', '%', '个百分点', '人', '亩'));
const sign = fc.constantFrom(...'，。、；：（）“”/-—~～+－至到和及的每多余半几数第近约左右上下', ' ', '\n');
const around = fc.oneof(fc.constant(''), sign, fc.constantFrom(...modifiers));
const number = fc.tuple(around, digits, power, unit, around).map((parts) => parts.join(''));
const text = fc.array(number, { minLength: 1, maxLength: 3 }).map((numbers) => `${numbers.join('')}。`);

test('a number that is read as plain is what the whole grammar reads', () => {
  let plain = 0;
  fc.assert(
    fc.property(text, (written) => {
      for (let at = 0; at < written.length; at += 1) {
        if (readPlain(written, at, 0, grammar) === null) continue;
        plain += 1;
        expect(readQuantity(written, at, 0, grammar)).toEqual(readQuantity(written, at, 0, wholeGrammar));
      }
    }),
    { numRuns: 2_000 },
  );
  expect(plain).toBeGreaterThan(500);
});
