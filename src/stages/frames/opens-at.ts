import type { Draft, PeriodMention } from '../../model/draft.js';
import { isInsideWord, type WordMatcher } from '../../packs/word-matcher.js';
import { isAt } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import { CLAUSE_REACH } from '../clause-reach.js';
import type { Reach } from './reach.js';

/** 经初步盘点，从2022年至2030年约需9000亿元: a remark this short does not keep the period from opening its sentence. */
const LONGEST_REMARK = 10;
/** 根据政府统计处2010年“经济活动按年统计调查”的结果，: the whole of such a clause. */
const LONGEST_SOURCE = 40;

const SIGNS = unitSet('，；：。！？\n');

/** Where in its sentence a period stands: it opens the whole, a clause of it, or stands inside one. */
export function opensAt(draft: Draft, words: WordMatcher, mention: PeriodMention, reach: Reach): Opening {
  const { text } = draft.normal;
  const { heads, cues } = reach;
  const start = clauseStart(text, heads[0]!, mention.start);
  const first = start === heads[0]! || isRemark(text, words, heads[0]!, start);
  const opening = first ? 'sentence' : 'clause';
  if (mention.start === heads[0]) return 'sentence';
  if (heads.includes(mention.start))
    return sourced(text, words, start) ? opening : first && start > heads[0]! ? opening : 'clause';
  // 我国|2019年|排放总量为…: only the place stands before it.
  if (cues.includes(mention.start) && !endsPeriod(draft, mention.start)) return opening;
  return sourced(text, words, start) && isSource(text, words, mention) ? opening : null;
}

export type Opening = 'sentence' | 'clause' | null;

function clauseStart(text: string, from: number, at: number): number {
  const farthest = Math.max(from, at - CLAUSE_REACH);
  let start = at;
  while (start > farthest && !hasUnit(SIGNS, text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isRemark(text: string, words: WordMatcher, from: number, to: number): boolean {
  if (to - from > LONGEST_REMARK || !isAt(text, to - 1, '，')) return false;
  const hit = words.openers.longest(text, from, to);
  return hit !== null && REMARKS.has(hit.value.rule.class) && !isInsideWord(text, hit);
}
const REMARKS: ReadonlySet<string> = new Set(['preposition', 'conjunction']);

function sourced(text: string, words: WordMatcher, at: number): boolean {
  let start = at;
  const joined = words.openers.longest(text, start);
  if (joined?.value.rule.class === 'conjunction' && !isInsideWord(text, joined)) start = joined.end;
  const hit = words.byClass.preposition.longest(text, start);
  return hit?.value.rule.id === 'preposition.source' && !isInsideWord(text, hit);
}

/** 2010年|“经济活动按年统计调查”的结果，: the clause says from what it is known. */
function isSource(text: string, words: WordMatcher, { end, mode }: PeriodMention): boolean {
  if (mode !== 'in') return false;
  for (let at = end; at < Math.min(text.length, end + LONGEST_SOURCE); at += 1) {
    if (hasUnit(SIGNS, text.charCodeAt(at))) return false;
    const hit = words.byClass.topic.longest(text, at);
    if (hit !== null && SOURCES.has(hit.value.rule.id) && !isInsideWord(text, hit)) return true;
  }
  return false;
}
const SOURCES: ReadonlySet<string> = new Set(['topic.source', 'topic.report']);

function endsPeriod({ periods }: Draft, at: number): boolean {
  // In order and apart from each other: of a whole document's they would be searched for every mention.
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.end < at) low = middle + 1;
    else high = middle;
  }
  return periods[low]!.end === at;
}
