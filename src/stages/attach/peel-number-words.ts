import type { Span } from '../../model/document.js';
import { modifierMatcher } from '../../packs/modifier-matcher.js';
import { CLASS, isInsideWord, lastWord, lastWordThat, type Word } from '../../packs/word-matcher.js';
import type { Hit } from '../../text/trie.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import { type LeftReading, lastInNoun, noteRule, PARTICLE, prepend, SHORTEST_NOUN } from './left-reading.js';
import { peelRight } from './peel-right.js';

const LONGEST_WHOLE = 40;

/** 稳居全国第4位, 排全国8个地方碳市场第3位: all between the word of rank and the number is where, not what. */
export function peelRank(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = lastWord(clause, CLASS.rank, noun.start, noun.end);
  if (hit !== null) {
    prepend(reading, { type: 'RANK', start: hit.start, end: hit.end, word: hit.value });
    noteRule(reading, hit.value.rule.id);
  }
  // 排名跃居: the words of rank may stand one after the other.
  for (let word = hit; word !== null; word = rankEndingAt(clause, noun)) noun.end = word.start;
  dropPlace(clause, noun);
}

/** 增速|全省|排名第五, 满意度|在全市|第8位: among whom, before the word of rank. */
function dropPlace(clause: ClauseText, noun: Span): void {
  const { place, preposition } = clause.words.endings;
  const where = place.longest(clause.mask, noun.end, noun.start);
  if (where === null || where.start - noun.start < SHORTEST_NOUN || isInsideWord(clause.mask, where)) return;
  const among = preposition.longest(clause.mask, where.start, noun.start);
  noun.end = among === null || among.start === noun.start ? where.start : among.start;
}

function rankEndingAt({ words, mask }: ClauseText, { start, end }: Span): Hit<Word> | null {
  return words.endings.rank.longest(mask, end, start);
}

/** 进出口规模是挂牌前的4.2倍: what stands between the link and the number is what it is a multiple of. */
export function peelMultiple(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  if (!isAt(clause.mask, noun.end - 1, PARTICLE)) return;
  const hit =
    lastBaseVerb(clause, CLASS.link, noun) ?? lastWord(clause, CLASS.link, noun.start, noun.end - 1);
  if (hit === null) return;
  prepend(reading, { type: 'LINK', start: hit.start, end: hit.end, word: hit.value });
  noteRule(reading, hit.value.rule.id);
  noun.end = hit.start;
}

/** 响应能力|达到最大负荷的|5%, 支出|完成预算的|98%: a percentage of a base is a share, whatever the verb. */
export function peelBase(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const related = isAt(clause.mask, noun.end - 1, PARTICLE);
  // 完成|预算|105%: of what was planned it is a share without the particle too.
  const planned = related ? null : clause.words.endings.thing.longest(clause.mask, noun.end, noun.start);
  if (!related && planned?.value.rule.id !== 'thing.planned') return;
  const hit = lastBaseVerb(clause, CLASS.link, noun) ?? lastBaseVerb(clause, CLASS.action, noun);
  if (hit === null || hit.start - noun.start === 1) return;
  if (planned !== null && hit.end !== planned.start) return;
  if (hit.value.rule.id === 'link.recover') {
    prepend(reading, { type: 'LINK', start: hit.start, end: hit.end, word: hit.value });
    noun.end = hit.start;
    return;
  }
  // 占|建设经费的六成: the verb is part of what the share is of.
  if (lastWord(clause, CLASS.share, noun.start, noun.end) !== null) return;
  if (noun.end - (related ? 1 : 0) - hit.end < SHORTEST_NOUN || noun.end - hit.end > LONGEST_WHOLE) return;
  if ((clause.periodsByStart.get(hit.end)?.end ?? 0) >= noun.end - 1) return;
  takeWhole(clause, reading, hit);
}

function lastBaseVerb(clause: ClauseText, name: number, { start, end }: Span): Hit<Word> | null {
  return lastWordThat(clause, name, start, end - 1, ({ value }) => BASE_VERBS.has(value.rule.id));
}

const BASE_VERBS: ReadonlySet<string> = new Set([
  'link.reach',
  'link.be',
  'link.by',
  'link.equal',
  'link.recover',
  'action.do',
  'action.done',
  'action.finish',
]);

export function peelShare(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = lastInNoun(clause, reading, CLASS.share);
  if (hit !== null && noun.end - hit.end <= LONGEST_WHOLE) takeWhole(clause, reading, hit);
}

function takeWhole(clause: ClauseText, reading: LeftReading, hit: Hit<Word>): void {
  const { noun } = reading;
  reading.whole = { start: hit.end, end: noun.end };
  reading.tokens = reading.tokens.filter((token) => token.start >= noun.end);
  prepend(reading, { type: 'SHARE', start: hit.start, end: noun.end, word: hit.value });
  noteRule(reading, hit.value.rule.id);
  if (hit.value.rule.class === 'share')
    reading.bound = modifierMatcher(clause.packs).before(clause.text, hit.start)?.bound ?? null;
  noun.end = hit.start;
  peelRight(clause, reading);
}
