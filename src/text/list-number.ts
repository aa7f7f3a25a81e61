import { hasUnit, unitSet } from './unit-set.js';

const NUMERALS = '一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾';
/** ①, ⑴, ❶ count by themselves. */
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽❶❷❸❹❺❻❼❽❾❿';
/** 131.我先交代…, 二、7月豪雨…, （三）…: paragraphs bear numbers. A figure has no Chinese behind its point. */
const NUMBER = new RegExp(
  `\\d{1,3}[.．](?=[\\p{Script=Han}“「《])|[${NUMERALS}]{1,3}、|（[${NUMERALS}]{1,3}）|[${CIRCLED}]`,
  'uy',
);
const BEGINS = unitSet(`0123456789（${NUMERALS}${CIRCLED}`);

/** Where the text of a paragraph begins, behind the number that it bears. */
export function afterNumber(text: string, start: number): number {
  if (!hasUnit(BEGINS, text.charCodeAt(start))) return start;
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : start;
}
