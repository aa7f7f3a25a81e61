import type { Span } from '../../model/document.js';
import type { Word } from '../../packs/word-matcher.js';
import type { Hit } from '../../text/trie.js';
import type { ClauseText } from './clause-text.js';
import { isBareHead } from './compose-name.js';
import { type LeftReading, lastInNoun, noteAdverb, SHORTEST_NOUN } from './left-reading.js';

/**
 * 群众文化机构共有馆办文艺团体9843个, 碳市场累计成交碳排放指标, 总局公布我市公共服务满意度: the word parts the agent
 * from what is measured.
 */
export function splitAtVerb(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const parting = lastParting(clause, reading);
  if (parting !== null) {
    noteAdverb(reading, parting.value);
    reading.agent = { start: noun.start, end: parting.start };
    noun.start = parting.end;
    reading.rules.push(parting.value.rule.id);
    return;
  }
  for (let end = noun.end; end > noun.start; ) {
    const hit = lastInNoun(clause, reading, 'action', end);
    if (hit === null) return;
    if (parts(clause, hit, noun) && hit.end < noun.end && hit.start > noun.start) {
      reading.agent = { start: noun.start, end: hit.start };
      noun.start = hit.end;
      reading.rules.push(hit.value.rule.id);
      return;
    }
    end = hit.start;
  }
}

/** 共有 always; 第一产业|实现|增加值 where only a head is left. */
function parts(clause: ClauseText, hit: Hit<Word>, noun: Span): boolean {
  if (hit.value.rule.splits === true) return true;
  return hit.value.rule.edge === 'right' && isBareHead(clause, clause.text.slice(hit.end, noun.end));
}

/** A word of place or sum inside a noun phrase, with enough of it left on both sides. */
function lastParting(clause: ClauseText, reading: LeftReading): Hit<Word> | null {
  const { noun } = reading;
  for (const name of ['place', 'adverb'] as const) {
    const hit = lastInNoun(clause, reading, name);
    if (hit === null || (hit.value.rule.cumulative !== true && hit.value.rule.scope !== 'document')) continue;
    if (hit.start - noun.start < SHORTEST_NOUN || noun.end - hit.end < SHORTEST_NOUN) continue;
    if (
      hit.value.rule.cumulative === true ||
      clause.words.endings.action.longest(clause.mask, hit.start, noun.start) !== null ||
      clause.words.byClass.action.longest(clause.mask, hit.end, noun.end) !== null
    )
      return hit;
  }
  return null;
}
