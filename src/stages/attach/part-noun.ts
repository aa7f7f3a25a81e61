import type { Span } from '../../model/document.js';
import { CLASS, isInsideWord, type Word } from '../../packs/word-matcher.js';
import type { Hit } from '../../text/trie.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import { isBareHead } from './compose-name.js';
import {
  type LeftReading,
  lastInNoun,
  noteAdverb,
  noteRule,
  PARTICLE,
  SHORTEST_NOUN,
} from './left-reading.js';

/**
 * 群众文化机构共有馆办文艺团体9843个, 碳市场累计成交碳排放指标, 总局公布我市公共服务满意度: the word parts the agent
 * from what is measured.
 */
export function splitAtVerb(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const parting = lastParting(clause, reading);
  if (parting !== null) {
    noteAdverb(reading, parting.value);
    setAgent(clause, reading, parting);
    return;
  }
  const verb = lastInNoun(
    clause,
    reading,
    CLASS.action,
    (hit) =>
      hit.start > noun.start &&
      hit.end < noun.end &&
      (isDoneByBody(clause, hit, noun) || parts(clause, hit, noun)),
  );
  if (verb === null) return;
  const body = isDoneByBody(clause, verb, noun);
  setAgent(clause, reading, verb);
  if (!body) return;
  // What the body did stays to be read as the verb it is.
  noun.start = verb.start;
  takeWhen(clause, reading, verb.start);
}

/** 市场监管系统|抽检|食品, 各级法院|审结|案件: right behind the body that does it a verb is no part of a name. */
function isDoneByBody(clause: ClauseText, { start, end, value }: Hit<Word>, noun: Span): boolean {
  if (noun.end - end < SHORTEST_NOUN || value.rule.edge === 'right') return false;
  // 民政部门|登记和管理的机构: that only tells which.
  if (clause.mask.slice(end, noun.end).includes(PARTICLE)) return false;
  const agent = beforeManner(clause, noun.start, start);
  return clause.words.endings.thing.longest(clause.mask, agent, noun.start)?.value.rule.id === 'thing.body';
}

/** 公安机关|今年以来已|破获: the period between the agent and the verb is the figure's own. */
function takeWhen(clause: ClauseText, reading: LeftReading, end: number): void {
  const { periods } = reading;
  for (let at = beforeManner(clause, reading.agent!.start, end); at < end; at += 1) {
    const period = clause.periodsByStart.get(at);
    if (period === undefined || period.mode === 'by' || periods.includes(period)) continue;
    periods.unshift(period);
    return;
  }
}

/** 各机关|于7月底前陆续|提报: where what is said of when and how it was done begins. */
function beforeManner(clause: ClauseText, start: number, end: number): number {
  const { adverb, preposition } = clause.words.endings;
  for (let at = end; ; ) {
    const period = clause.periodsByEnd.get(at);
    const how = period === undefined ? adverb.longest(clause.mask, at, start) : null;
    if (period === undefined && (how === null || isInsideWord(clause.mask, how))) return at;
    at = period?.start ?? how!.start;
    const when = period === undefined ? null : preposition.longest(clause.mask, at, start);
    if (when !== null && when.end - when.start === 1) at = when.start;
  }
}

function setAgent(clause: ClauseText, reading: LeftReading, verb: Hit<Word>): void {
  const { noun } = reading;
  reading.agent = { start: noun.start, end: verb.start };
  noteRule(reading, verb.value.rule.id);
  noun.start = verb.end;
  // 今天|全市接待, 7月份|医院共有: the period at the agent's edge is the figure's own.
  const period =
    clause.periodsByStart.get(reading.agent.start) ??
    clause.periodsByEnd.get(verb.start) ??
    clause.periodsByStart.get(verb.start);
  if (period === undefined || period.start < reading.agent.start || period.end > verb.end) return;
  if (!reading.periods.includes(period)) reading.periods.unshift(period);
  const { agent } = reading;
  if (period.end === agent.end && period.start > agent.start) agent.end = period.start;
  else if (period.start === agent.start && period.end < agent.end) agent.start = period.end;
}

/** 共有 always; 第一产业|实现|增加值 where only a head is left. */
function parts(clause: ClauseText, { end, value: { rule } }: Hit<Word>, noun: Span): boolean {
  return (
    rule.splits === true || (rule.edge === 'right' && isBareHead(clause, clause.text.slice(end, noun.end)))
  );
}

const PARTING = [CLASS.place, CLASS.adverb];

/** A word of place or sum inside a noun phrase, with enough of it left on both sides. */
function lastParting(clause: ClauseText, reading: LeftReading): Hit<Word> | null {
  const { noun } = reading;
  for (const name of PARTING) {
    const hit = lastInNoun(clause, reading, name);
    if (hit === null || (hit.value.rule.cumulative !== true && hit.value.rule.scope !== 'document')) continue;
    // 每家企业的|累积|资助上限: an attribute, not how it was done.
    if (isAt(clause.mask, hit.start - 1, PARTICLE)) continue;
    if (hit.start - noun.start < SHORTEST_NOUN || noun.end - hit.end < SHORTEST_NOUN) continue;
    // 盾构累计掘进14.2公里: a verb alone says nothing without its subject.
    if (hit.value.rule.cumulative === true && isVerbAlone(clause, hit.end, noun.end)) {
      noteAdverb(reading, hit.value);
      return null;
    }
    if (
      hit.value.rule.cumulative === true ||
      clause.words.endings.action.longest(clause.mask, hit.start, noun.start) !== null ||
      clause.words.byClass.action.longest(clause.mask, hit.end, noun.end) !== null
    )
      return hit;
  }
  return null;
}

function isVerbAlone(clause: ClauseText, start: number, end: number): boolean {
  const verb = clause.words.byClass.action.longest(clause.mask, start, end);
  return end - start === SHORTEST_NOUN || verb?.end === end;
}
