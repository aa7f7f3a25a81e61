import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeExact } from '../../src/audit/exact.js';
import { readPlainNumber } from '../../src/audit/plain-number.js';
import { toText } from '../../src/model/decimal.js';
import { type NumeralContext, readNumeral } from '../../src/text/numeral.js';

const CONTEXT: NumeralContext = {
  startsUnit: () => false,
  takesTenths: () => false,
  approximatorEnd: (text, at) => (/[余多几来]/.test(text.charAt(at)) ? at + 1 : -1),
};

/** What the first reader makes of a whole text; null where it leaves something over. */
function firstReading(text: string): string[] | null {
  const numeral = readNumeral(text, 0, CONTEXT);
  if (numeral === null || numeral.end !== text.length) return null;
  return [numeral.value, numeral.upper].flatMap((end) => (end === null ? [] : [toText(end)]));
}

function secondReading(text: string): string[] | null {
  const number = readPlainNumber(text);
  return number === null
    ? null
    : [number.low, number.high].flatMap((end) => (end ? [describeExact(end)] : []));
}

/** What nobody writes and each reader may take as it likes: a power behind a power, or behind a nought. */
const ODD =
  /[零0][十百千万亿]|万[^亿]*万|亿.*亿|\d.*[一二三四五六七八九]|[万亿]0|[万亿].*\.|[十百千][十百千]|亿万|[万亿][十百千]|万亿.*亿|[万亿]{2}.*[万亿]|点.*[万亿].|[余多].*[余多]|[余多][^万亿]/;

const texts = (signs: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 9 }).map((found) => found.join(''));

test.each([
  ['Chinese digits and powers', '零一二三四五六七八九十百千万亿'],
  ['decimals', '零一二三五九十百万亿点'],
  ['digits, separators and magnitudes', '0123459,.万亿'],
  ['what stays open', '123一三五十百千万余多'],
])('two readers that share no code agree on %s', (_, signs) => {
  fc.assert(
    fc.property(texts(signs), (text) => {
      const first = firstReading(text);
      if (first === null || ODD.test(text)) return;
      // 百三余 and 二百五点零 say nothing sure; all else that the first takes, the second takes as well.
      const second = secondReading(text);
      if (second !== null) expect(second, text).toEqual(first);
      else expect(text).toMatch(/[余多]|点/);
    }),
    { numRuns: 3000 },
  );
});

const TRADITIONAL: Readonly<Record<string, string>> = { 万: '萬', 亿: '億', 两: '兩', 点: '點' };
const OF_NOTES: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const rewrite = (text: string, signs: Readonly<Record<string, string>>): string =>
  Array.from(text, (sign) => signs[sign] ?? sign).join('');
const fullWidth = (text: string): string =>
  text.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test('traditional signs, those of bank notes and full width say the same', () => {
  fc.assert(
    fc.property(texts('一二三四五六七八九十百千万亿两点0123,.'), (text) => {
      const plain = secondReading(text);
      expect(secondReading(rewrite(text, TRADITIONAL))).toEqual(plain);
      expect(secondReading(rewrite(text, OF_NOTES))).toEqual(plain);
      expect(secondReading(fullWidth(text))).toEqual(plain);
    }),
  );
});
