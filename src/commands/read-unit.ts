import { type Decimal, toText } from '../model/decimal.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Figure } from '../model/figure.js';
import type { Packs } from '../packs/packs.js';
import { readText } from '../readers/index.js';
import { readNumbers } from './recognise.js';

/** A unit with the magnitude said before it: 亿元 is 100000000 元. */
export interface ScaledUnit {
  /** As it was asked for, in simplified script: 亿元, 公顷. */
  text: string;
  magnitude: Decimal;
  unit: Figure['unit'];
  /** Base units of the dimension in one of the unit; null where that is not fixed, as of money and of things counted. */
  factor: Decimal | null;
}

/**
 * Reads a unit as texts write it, by reading one of it: 亿元 as 1亿元.
 * @throws ZhibiaoError E-USAGE when the lexicon has no such unit.
 */
export function readUnit(text: string, packs: Packs): ScaledUnit {
  const { normal, quantities } = readNumbers(readText(`1${text.trim()}`, '-', 'txt'), packs);
  const [quantity, ...more] = quantities;
  const whole = quantity?.start === 0 && quantity.end === normal.text.length && more.length === 0;
  const isSized = whole && quantity.value?.digits === 1n && !/^1\d/.test(normal.text);
  if (!isSized || quantity.value === null || quantity.unit.text === '') {
    throw new ZhibiaoError('E-USAGE', `the lexicon has no unit “${text}”`, {
      hint: 'give one as texts write it: 亿元, 万吨, 公顷, 微克/立方米; `zhibiao patterns list units` has them all',
    });
  }
  const { value: magnitude, unit, factor } = quantity;
  return { text: isOne(magnitude) ? unit.text : normal.text.slice(1), magnitude, unit, factor };
}

function isOne(magnitude: Decimal): boolean {
  return toText(magnitude) === '1';
}
