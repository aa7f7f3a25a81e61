import type { Span } from '../../model/document.js';
import type { Candidate } from '../../model/draft.js';
import { CLASS, firstWord, isInsideWord } from '../../packs/word-matcher.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import type { ClauseText } from './clause-text.js';
import { cleanName } from './clean-name.js';
import { growingOf } from './growth-topic.js';
import { DIVIDES } from './left-reading.js';
import { baseOfClause, headerOf, listOf, nounBefore, type Topic, topicOf } from './read-topic.js';
import type { Growing, Passed, Register } from './register.js';

/** What a clause without numbers says of the numbers that follow. */
export interface TopicReading {
  base: Candidate['comparison'];
  header: string | null;
  growing: Growing | null;
  said: Span | null;
  listed: Span | null;
  topic: Topic | null;
  /** 分行业看，: what the sentence before was about is divided. */
  divides: boolean;
  /** 医院|按经济类型分，, 企业|中，: what is told by its kinds. */
  sorted: Span | null;
}

export function readTopic(clause: ClauseText, item: Span, sentence: number): TopicReading {
  const growing = growingOf(clause, item, sentence);
  const opener = clause.words.byClass.breakdown.longest(clause.mask, item.start, item.end);
  const said = nounBefore(clause, item.start, item.end);
  const topic = growing === null ? topicOf(clause, item, said) : topicOf(clause, growing.noun);
  return {
    base: baseOfClause(clause, item, sentence),
    header: headerOf(clause, item),
    growing,
    said,
    listed: listOf(clause, item) ?? topic,
    topic,
    divides: opener?.value.rule.id === DIVIDES && opener.end === item.end,
    sorted: sortedThing(clause, item),
  };
}

export function noteTopic(
  { clause, measured, sentence, place }: Passed,
  { base, header, growing, said, listed, topic, divides, sorted }: TopicReading,
  register: Register,
): void {
  register.comparison = base ?? register.comparison;
  if (header !== null) register.header = { text: header, sentence };
  // 升幅最大，其次是住屋（2.3%）: a bracket goes on; 按年升幅，即基本通胀率，: another name does not.
  if (growing !== null || !measured) register.growing = growing;
  register.said = said;
  if (listed !== null) register.listed = { raw: listed, sentence };
  if (divides) register.divided = firstMeasured(clause, register, sentence);
  if (sorted !== null)
    register.sorted = { name: cleanName(clause.text.slice(sorted.start, sorted.end), place), sentence };
  if (topic === null) return;
  const name = clause.text.slice(topic.start, topic.end);
  if (name !== place) register.topic = { name, raw: topic, sentence, caused: topic.caused };
}

function sortedThing(clause: ClauseText, { start, end }: Span): Span | null {
  const { mask, words } = clause;
  const by = words.endings.breakdown.longest(mask, end, start);
  if (by === null || isInsideWord(mask, by)) return null;
  const { id } = by.value.rule;
  return id === DIVIDES || id === 'breakdown.among' ? nounBefore(clause, start, by.start) : null;
}

/**
 * 营业收入2243亿元，增长9.3%；利润总额446亿元，增长8.1%。分行业看，: of what the sentence before tells, the first is what it is about.
 * Null where it tells of one thing, which needs no choice.
 */
function firstMeasured({ words }: ClauseText, { subjects }: Register, sentence: number): Register['divided'] {
  const told = subjects.filter(
    (subject) =>
      subject.sentence === sentence - 1 &&
      subject.part === null &&
      !subject.share &&
      !subject.bracketed &&
      words.endings.head.longest(subject.name, subject.name.length) !== null,
  );
  const [first] = told;
  if (first === undefined || told.every(({ name }) => name === first.name)) return null;
  return { name: first.name, sentence };
}

/**
 * 居民消费价格|与上年持平。衣着类下降1.7%: of what a sentence tells that compares without a number or says how something moved. Null for any
 * other.
 */
export function topicOfSentence(clause: ClauseText, { start, end }: Span, sentence: number): Topic | null {
  const closed = hasUnit(ENDS, clause.mask.charCodeAt(end - 1)) ? end - 1 : end;
  const topic = topicOf(clause, { start, end: closed });
  if (topic === null || moves(clause, topic.end, end)) return topic;
  return baseOfClause(clause, { start, end }, sentence) === null ? null : topic;
}

const ENDS = unitSet('。；！？');

/** 用电量|稳步增长, 销售额|略有下降, 出厂价格|保持稳定: how the topic went, without a number. */
function moves(clause: ClauseText, start: number, end: number): boolean {
  const limit = Math.min(end, start + LONGEST_MOVE);
  if (firstWord(clause, CLASS.direction, start, limit) !== null) return true;
  return firstWord(clause, CLASS.predicate, start, limit)?.value.rule.id === 'predicate.steady';
}
const LONGEST_MOVE = 10;
