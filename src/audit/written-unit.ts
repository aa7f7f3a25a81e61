import { readPlainNumber } from './plain-number.js';
import type { AuditWords } from './words.js';

/** Is this the unit as written? 每平方米 under a stroke, another name of it, another script. */
export function writesUnit(written: string, unit: string, words: AuditWords): boolean {
  const tidy = tidyUnit(words.simplify(written));
  if (tidy === tidyUnit(unit) || isForm(tidy, unit, words)) return true;
  // 元/人·年 is told as 元/人年 where the patterns have it under that name.
  if (tidy.replace(/·/g, '') === tidyUnit(unit)) return true;
  const [parts, names] = [partsOf(tidy), partsOf(tidyUnit(unit))];
  if (parts.length !== names.length || names.length < 2) return false;
  return names.every((name, i) => writesPart(parts[i] ?? '', name, words));
}

/** 每 is written for the stroke, and brackets are of either width. */
const tidyUnit = (text: string): string =>
  text
    .replace(/[\s]/g, '')
    .replace(/每/g, '/')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^°C$/, '℃');

const partsOf = (unit: string): string[] => unit.split(/[/·]/);

function isForm(written: string, unit: string, { units }: AuditWords): boolean {
  return units.some(({ name, forms }) => name === unit && forms.includes(written));
}

/** 百平方公里 and 10万人: the unit, and the same count of it. */
function writesPart(written: string, name: string, words: AuditWords): boolean {
  if (written === name || isForm(written, name, words)) return true;
  const [one, other] = [splitCount(written), splitCount(name)];
  if (one === null || other === null) return false;
  return one.count === other.count && (one.unit === other.unit || isForm(one.unit, other.unit, words));
}

function splitCount(text: string): { count: string; unit: string } | null {
  const [count = ''] = /^[\d一二两三四五六七八九十百千万亿]+/u.exec(text) ?? [];
  const value = readPlainNumber(count)?.low;
  return value === undefined ? null : { count: String(value.over), unit: text.slice(count.length) };
}
