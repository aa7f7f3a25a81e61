import type { Span } from '../../model/document.js';

/** 东坪镇①, 受教育年限*: a note explains it. */
const NOTE_MARK = /[①-⑳*＊#†‡※]/;
const EDGE = '\0 \n　：:，,、。./';

/** Where a name begins and ends, without blanks, signs and what has been taken out of it. */
export function edges(name: string): Span {
  let [start, end] = [0, name.length];
  while (start < end && EDGE.includes(name[start]!)) start += 1;
  while (end > start && (EDGE.includes(name[end - 1]!) || NOTE_MARK.test(name[end - 1]!))) end -= 1;
  return { start, end };
}

const ENUMERATOR = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、]|\d{1,2}[.．](?!\d)|[①-⑳⑴-⒇])/;

/** What is left of a heading as a name. */
export function tidy(name: string): string {
  const bare = name
    .replace(/[\0\n]/g, '')
    .trim()
    .replace(ENUMERATOR, '');
  const { start, end } = edges(bare);
  // 09:00 behind a date.
  if (!/\p{L}/u.test(bare)) return '';
  return bare.slice(start, end).replace(/（/g, '(').replace(/）/g, ')');
}

/** 一、, （二）, 3. before a name. */
export function isNumbered(text: string): boolean {
  return ENUMERATOR.test(text);
}
