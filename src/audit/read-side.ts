import {
  dividedBy,
  type Exact,
  exactFromText,
  exactOf,
  minus,
  plus,
  rounded,
  roundedShare,
  times,
  timesTen,
} from './exact.js';
import { type PlainNumber, readPlainNumber } from './plain-number.js';
import { digitValue, powerOfSigns } from './signs.js';
import type { AuditWords } from './words.js';

/** One way to read a number with its unit. */
export interface Side {
  low: Exact;
  high: Exact | null;
  open: boolean;
  /** As written, or as the number itself says it: % of 百分之五. Empty where none stands. */
  unit: string;
  /** The number as written, without its unit. */
  written: string;
  /** The unit is said before the number or by the number itself: 百分之五. */
  framed: boolean;
  /** 零下 or 负 stands before it, which in a range holds for both ends. */
  below: boolean;
  /** Told in tenths, which are ten per cent each: 七成. */
  tenths: boolean;
}

/** All ways to read one number with its unit; `signs` are plain. Where the unit begins is not known, so every place is tried. */
export function readSides(signs: string, words: AuditWords): Side[] {
  const [sign = ''] = /^(?:-|负|零下)/u.exec(signs) ?? [];
  if (sign !== '')
    return readSides(signs.slice(sign.length), words).map((side) => ({
      ...negated(side),
      below: sign !== '-',
    }));
  const bare = signs.replace(/^(?:\+|零上|[上前])/u, '');
  return [...readFramed(bare), ...readWords(bare), ...readCounted(bare, words), ...readRatio(bare)];
}

function negated({ low, high, ...side }: Side): Side {
  return high === null ? { ...side, low: minus(low), high } : { ...side, low: minus(high), high: minus(low) };
}

const FRAMES: readonly [RegExp, string][] = [
  [/^百分之(.+)$/u, '%'],
  [/^千分之(.+)$/u, '‰'],
  [/^万分之(.+)$/u, '‱'],
  [/^(?:十|10)万分之(.+)$/u, '/10万'],
  [/^第(.+?)[位名]?$/u, '位'],
];

/** 百分之五, 第3位: the unit is said before the number. */
function readFramed(signs: string): Side[] {
  return FRAMES.flatMap(([frame, unit]) => {
    const written = frame.exec(signs)?.[1] ?? '';
    const number = readPlainNumber(written);
    return number === null ? [] : [{ ...number, unit, written, framed: true, below: false, tenths: false }];
  });
}

const HALF = exactOf(1, 2);

/** Words that are numbers. */
const WORDS: Readonly<Record<string, [value: Exact, unit: string]>> = {
  一半: [HALF, ''],
  半数: [HALF, ''],
  半數: [HALF, ''],
  过半: [HALF, ''],
  過半: [HALF, ''],
  首位: [exactOf(1), '位'],
  榜首: [exactOf(1), '位'],
  翻番: [exactOf(100), '%'],
  倍增: [exactOf(1), '倍'],
  两位数: [exactOf(10), '%'],
  两位數: [exactOf(10), '%'],
  零增长: [exactOf(0), '%'],
  零增長: [exactOf(0), '%'],
};

/** 一半, 翻番, 两番, 百八十家, 半年. */
function readWords(signs: string): Side[] {
  const word = WORDS[signs];
  if (word !== undefined) return [side(word[0], word[1], signs)];
  const doublings = readPlainNumber(/^(.+)番$/u.exec(signs)?.[1] ?? '');
  if (doublings !== null) return [side(exactOf(100n * (2n ** doublings.low.over - 1n)), '%', signs)];
  const [, about, counted = ''] = /^(百八十|百十|千八百)(.*)$/u.exec(signs) ?? [];
  if (about !== undefined) return [side(exactOf(about.startsWith('千') ? 1000 : 100), counted, about)];
  const [, halved] = /^半(.+)$/u.exec(signs) ?? [];
  return halved === undefined ? [] : [side(HALF, halved, '半'), side(HALF, halved.replace(/多/u, ''), '半')];
}

const side = (low: Exact, unit: string, written: string): Side => ({
  low,
  high: null,
  open: false,
  unit,
  written,
  framed: false,
  below: false,
  tenths: false,
});

/** A number, and whatever stands behind it as its unit. */
function readCounted(signs: string, words: AuditWords): Side[] {
  const found: Side[] = [];
  for (let at = 1; at <= signs.length; at += 1) {
    const written = signs.slice(0, at);
    const number = readPlainNumber(written) ?? readDiscount(written, signs.slice(at));
    if (number !== null) found.push(...readBehind(number, written, signs.slice(at), words));
  }
  return found;
}

/** 八五折: one digit and its tenths. */
function readDiscount(written: string, tail: string): PlainNumber | null {
  if (tail !== '折' || !/^[一二三四五六七八九]{2}$/u.test(written)) return null;
  const [first, second] = [digitValue(written[0]) ?? 0, digitValue(written[1]) ?? 0];
  return { low: exactOf(10 * first + second, 10), high: null, open: false };
}

function readBehind(number: PlainNumber, written: string, tail: string, words: AuditWords): Side[] {
  const plain: Side = { ...number, unit: tail, written, framed: false, below: false, tenths: false };
  const [, first = '', inside = '', last = ''] = /^(.)([半多余来])(.+)$/u.exec(tail) ?? [];
  const [, more = '', unit = ''] = /^([多余来几])(.*)$/u.exec(tail) ?? [];
  return [
    plain,
    ...(tail.endsWith('半') ? [halfMore({ ...plain, unit: tail.slice(0, -1) })] : []),
    ...(inside === '半' ? [halfMore({ ...plain, unit: first + last })] : []),
    ...(inside !== '' && inside !== '半' ? [{ ...plain, open: true, unit: first + last }] : []),
    ...(more === '' ? [] : [{ ...plain, open: true, unit }]),
    ...readTenths(plain, tail),
    ...readParts(plain, tail, words),
  ];
}

/** 两年半, 三个半小时. */
const halfMore = (plain: Side): Side => ({ ...plain, low: plus(plain.low, HALF) });

/** 七成, 三成五, 四成半. */
function readTenths(plain: Side, tail: string): Side[] {
  const [, behind] = /^成([一二三四五六七八九半]?)$/u.exec(tail) ?? [];
  if (behind === undefined) return [];
  const tenths = exactOf(behind === '半' ? 5 : (digitValue(behind) ?? 0));
  const inPercent = (value: Exact): Exact => plus(timesTen(value, 1), tenths);
  return [
    {
      ...plain,
      low: inPercent(plain.low),
      high: plain.high && inPercent(plain.high),
      unit: '%',
      tenths: true,
    },
  ];
}

/** 2小时30分, 5元8角, 1米8: all in the first unit. */
function readParts(plain: Side, tail: string, words: AuditWords): Side[] {
  if (plain.high !== null || plain.open) return [];
  const simple = words.simplify(tail);
  return words.units.flatMap(({ forms, parts }) =>
    forms
      .filter((form) => simple.startsWith(form) && simple.length > form.length)
      .flatMap((form) => {
        const rest = simple.slice(form.length).replace(/^零(?=.*[^\d零])/u, '');
        const smaller = readSmaller(rest, Object.entries(parts), words);
        return smaller === null ? [] : [{ ...plain, unit: form, low: rounded(plus(plain.low, smaller), 4) }];
      }),
  );
}

/** 30分40秒 as a part of an hour, and bare decimals: 8 behind 1米. */
function readSmaller(text: string, parts: readonly [string, number][], words: AuditWords): Exact | null {
  if (/^\d{1,3}$/.test(text)) return exactFromText(`0.${text}`);
  if (/^[一二三四五六七八九零]{1,3}$/u.test(text))
    return timesTen(readPlainNumber(text.replace(/^零+/u, ''))?.low ?? exactOf(0), -text.length);
  for (const [name, of] of parts) {
    const at = text.indexOf(name);
    const number = at < 1 ? null : readPlainNumber(text.slice(0, at));
    if (number === null || number.high !== null) continue;
    const own = dividedBy(number.low, exactOf(of));
    const behind = text.slice(at + name.length).replace(/^零/u, '');
    if (behind === '') return own;
    const rest = readSmaller(behind, parts, words);
    if (rest !== null && /[^\d]$/.test(behind)) return plus(own, rest);
  }
  return null;
}

/** 1:1.23, 105:100, 1/3. */
function readRatio(signs: string): Side[] {
  const [, first = '', joint, second = ''] = /^([\d.,]+)([:/])([\d.,]+)$/.exec(signs) ?? [];
  const [a, b] = [readPlainNumber(first)?.low, readPlainNumber(second)?.low];
  if (joint === undefined || a === undefined || b === undefined || b.over === 0n) return [];
  const share = roundedShare(dividedBy(a, b));
  const isOne = (value: Exact): boolean => value.over === value.under;
  const value = joint === '/' || !isOne(a) || isOne(b) ? share : b;
  return [side(joint === ':' && isOne(b) ? a : value, '', signs)];
}

/** The power of ten that the signs at the end of a number say: 7 of 3千万. 十 ends no number of them: 五十万 says 4. */
export function powerAtEnd(written: string): number {
  return powerOfSigns(/[百千万亿兆]*$/u.exec(written)?.[0] ?? '');
}

export const lifted = (value: Exact, power: number): Exact => times(value, exactOf(10n ** BigInt(power)));
