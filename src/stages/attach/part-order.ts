import { isInsideWord, type Word } from '../../packs/word-matcher.js';
import type { ClauseText } from './clause-text.js';

/** 班额|小学 is 小学|班额: a part that stands behind the attribute it has is put before it. Null for any other name. */
export function partFirst(clause: ClauseText, name: string): string | null {
  const { endings, byClass } = clause.words;
  const part = endings.part.longest(name, name.length);
  // 外商投资|企业 is one word.
  if (part === null || part.start < 2 || isPlain(part.value) || isInsideWord(name, part)) return null;
  const what = name.slice(0, part.start);
  const head = endings.head.longest(what, what.length);
  const mean = byClass.head.longest(what, 0);
  const measures = head !== null || (mean?.value.rule.edge === 'left' && mean.end < what.length);
  return measures ? name.slice(part.start) + what : null;
}

function isPlain({ rule }: Word): boolean {
  return rule.id === 'part.plain' || rule.id === 'part.kind';
}

/** 小学班额不超过45人、|初中|不超过50人: a bare part has the attribute of the one before it. */
export function likePart(clause: ClauseText, name: string, before: string): string | null {
  const { part } = clause.words.byClass;
  const named = part.longest(name, 0);
  // 男|102万人，女|98万人: has to be put into words first.
  if (named?.end !== name.length || named.value.rule.expand !== undefined) return null;
  const first = part.longest(before, 0);
  if (first === null || first.end >= before.length) return null;
  const what = before.slice(first.end);
  return clause.words.endings.head.longest(what, what.length) === null &&
    clause.words.byClass.head.longest(what, 0)?.value.rule.edge !== 'left'
    ? null
    : name + what;
}
