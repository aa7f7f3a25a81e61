import {
  dividedBy,
  type Exact,
  exactFromText,
  exactOf,
  plus,
  roundedShare,
  times,
  timesTen,
} from './exact.js';
import { digitValue, POWERS, plainSigns, powerOfSigns } from './signs.js';

/** What a written number says. `high` is there where the wording is a range of its own: 五六, 三四百. */
export interface PlainNumber {
  low: Exact;
  high: Exact | null;
  /** 余, 多, 几 or 来 stands in it: more than it says. */
  open: boolean;
}

/**
 * A second reader of numbers: it takes a whole string, splits it at its largest power, and reads both sides the same way. It shares
 * nothing with the first, which goes from left to right. Null when the string is no number.
 */
export function readPlainNumber(text: string): PlainNumber | null {
  const signs = plainSigns(text);
  const closed = withoutMore(signs);
  const whole = closed.replace(/廿/g, '二十').replace(/卅/g, '三十');
  const pair = readPair(whole);
  if (pair !== null) return { ...pair, open: closed !== signs };
  const low = readWhole(whole);
  return low === null ? null : { low, high: null, open: closed !== signs };
}

/** 3千多万, 十余, 十几, 30余: the sign stands behind a power or digits. */
function withoutMore(signs: string): string {
  return signs.replace(/(?<=[\d十百千万亿兆廿卅])[余多来几](?=[十百千万亿兆]*$)/u, '');
}

/** 三分之二, 1/3 and then all that is one number. */
function readWhole(signs: string): Exact | null {
  const [under = '', over, ...more] = signs.split('分之');
  if (over === undefined) return readSum(signs);
  const [below, above] = [readSum(under), readSum(over)];
  if (below === null || above === null || more.length > 0 || below.over <= 0n) return null;
  return roundedShare(dividedBy(above, below));
}

/** 五六, 十五六, 三四百, 二三十万, 三五, 两三: two digits side by side that are two numbers. */
function readPair(signs: string): { low: Exact; high: Exact } | null {
  const found =
    /^(?<before>(?:.*[十百千万亿兆]零?)?)(?<pair>[一二两三四五六七八九]{2})(?<after>[十百千万亿兆]*)$/u.exec(
      signs,
    );
  if (found?.groups === undefined) return null;
  const { before = '', pair = '', after = '' } = found.groups;
  const [first, second] = [digitValue(pair[0]) ?? 0, digitValue(pair[1]) ?? 0];
  const vague = ['三五', '三两'].includes(pair);
  if ((second !== first + 1 && !vague) || (pair[0] === '两' && pair[1] === '二')) return null;
  const ends = [first, second].sort((a, b) => a - b);
  const [low, high] = ends.map((digit) => readWhole(`${before}${'零一二三四五六七八九'[digit]}${after}`));
  return low === null || high === null || low === undefined || high === undefined ? null : { low, high };
}

/** Digits, or a number of powers. */
function readSum(signs: string): Exact | null {
  return readDigits(signs) ?? readChineseDigits(signs) ?? readDecimals(signs) ?? readPowers(signs);
}

/** 1234.5, and 1,234.5 with groups of three. */
function readDigits(signs: string): Exact | null {
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(signs);
  return grouped || /^\d+(?:\.\d+)?$/.test(signs) ? exactFromText(signs.replaceAll(',', '')) : null;
}

/** 二〇二五 is 2025, one after the other; two digits without a nought, 九五, are a name or say nothing sure. */
function readChineseDigits(signs: string): Exact | null {
  if (
    !/^(?:两|[零一二三四五六七八九]|[一二两三四五六七八九]零|[零一二两三四五六七八九][零一二三四五六七八九]{2,})$/u.test(
      signs,
    )
  )
    return null;
  return exactOf(valueOfDigits(signs));
}

const valueOfDigits = (signs: string): bigint => BigInt(Array.from(signs, digitValue).join(''));

/** 五十点五: the decimals of all that stands before. */
function readDecimals(signs: string): Exact | null {
  const [, whole, decimals = ''] = /^(.+)点([零一二两三四五六七八九]+)$/u.exec(signs) ?? [];
  if (whole === undefined) return null;
  // 四十亿四点一 is nothing that is said.
  if (/[百千万亿兆][^零十百千万亿兆]$/u.test(whole)) return null;
  const before = readSum(whole);
  if (before === null || before.under !== 1n) return null;
  return plus(before, timesTen(exactOf(valueOfDigits(decimals)), -decimals.length));
}

/** What stands before the last sign of the largest power times that power, and what stands behind it. */
function readPowers(signs: string): Exact | null {
  const largest = Math.max(0, ...Array.from(signs, (sign) => POWERS[sign] ?? 0));
  if (largest === 0) return null;
  const at = signs.search(new RegExp(`[${signsOfPower(largest)}](?!.*[${signsOfPower(largest)}])`, 'u'));
  const [before, behind] = [signs.slice(0, at), signs.slice(at + 1)];
  const count = before === '' ? exactOf(1) : readSum(before);
  if (count === null || count.over === 0n) return null;
  const run = /[万亿兆]*$/u.exec(signs.slice(0, at + 1))?.[0] ?? '';
  const rest = readRest(behind, Math.max(largest, powerOfSigns(run)));
  return rest === null ? null : plus(times(count, exactOf(10n ** BigInt(largest))), rest);
}

const signsOfPower = (power: number): string =>
  Object.keys(POWERS)
    .filter((sign) => POWERS[sign] === power)
    .join('');

/** 一亿二 is 一亿二千万, 一百二 is 120, 一百零二 is 102, 1万2000 is 12000. */
function readRest(signs: string, power: number): Exact | null {
  if (signs === '') return exactOf(0);
  if (/^\d/.test(signs) && !/[十百千万亿]/u.test(signs) && !/^\d{4}/.test(signs.replaceAll(',', '')))
    return null;
  if (/^[百千万亿兆]|^零?$|两$/u.test(signs) || (power > 1 && /^[^\d零]点/u.test(signs))) return null;
  if (/^\D$/u.test(signs) && digitValue(signs) !== null)
    return timesTen(exactOf(digitValue(signs) ?? 0), power - 1);
  const rest = readSum(signs.replace(/^零/u, ''));
  const limit = exactOf(10n ** BigInt(power));
  return rest !== null && rest.over < limit.over * rest.under ? rest : null;
}
