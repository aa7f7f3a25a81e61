import { unitAt } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import { PARTICLE } from './left-reading.js';

/** The last touches: no leading particles, no place of the document, no bracket left open. */
export function cleanName(text: string, place: string | null): string {
  let name = !endsInHan(text) && EDGE_SIGN.test(text) ? text.replace(EDGE_SIGNS, '') : text;
  if (place !== null && name.startsWith(place) && name.length > place.length + 1)
    name = name.slice(place.length);
  if (name.startsWith(PARTICLE)) name = name.slice(1);
  if (!holdsBracket(name)) return name;
  return name
    .replace(TERMS, '')
    .replace(/[（(][^）)]*$/, '')
    .replace(/^(?:\[\d+\])+|(?:\[\d+\])+$/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
}

/** Do a text's first and last character belong to the common Chinese ones, as those of nearly every name do? */
function endsInHan(text: string): boolean {
  const first = unitAt(text, 0);
  const last = unitAt(text, text.length - 1);
  return first >= FIRST_HAN && first <= LAST_HAN && last >= FIRST_HAN && last <= LAST_HAN;
}
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

// Most names are clean, and to see that takes a fraction of the time of a replacement.
const EDGE_SIGN = /^[，、。；：\s\-—.①-⑳⑴-⑽❶-❿]|[，、。；：\s\-—.]$/;
const EDGE_SIGNS = /^[，、。；：\s\-—.①-⑳⑴-⑽❶-❿]+|[，、。；：\s\-—.]+$/g;
const BRACKETS = unitSet('（）([');
function holdsBracket(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    if (hasUnit(BRACKETS, name.charCodeAt(at))) return true;
  }
  return false;
}
/** （2026年6月底前完成，牵头：县工信局）, （托位150个）: what is said of the thing in brackets is no part of its name. */
const TERMS = /（[^（）]*[，：；][^（）]*）|（[^（）]*\d[^（）]*\p{Script=Han}）$/gu;
