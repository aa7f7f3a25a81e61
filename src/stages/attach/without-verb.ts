import { isInsideWord } from '../../packs/word-matcher.js';
import type { ClauseText } from './clause-text.js';
import { listSignAt } from './list-sign.js';

/** 承担高标准农田建设3.6万亩，其中新建2.1万亩: the added part has a verb of its own. */
export function withoutVerb(clause: ClauseText, subject: string): string {
  const hit = clause.words.byClass.action.longest(subject, 0);
  if (hit === null) return subject;
  const sign = listSignAt(clause.words, subject, hit.end, subject.length);
  // 补助及协助收入: a verb that is joined to a noun is one itself.
  if (sign > 0) return withoutTwoVerbs(clause, subject, hit.end + sign);
  return isInsideWord(subject, hit) || subject.length - hit.end < 2 ? subject : subject.slice(hit.end);
}

/** 新建和|改造提升|高标准农田: without the second of two verbs that are joined too, if a noun is left. */
function withoutTwoVerbs({ words }: ClauseText, subject: string, second: number): string {
  const next = words.byClass.action.longest(subject, second);
  return next !== null && subject.length - next.end >= 2 ? subject.slice(next.end) : subject;
}
