import type { Span } from '../../model/document.js';
import type { Draft, PeriodMention } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { type Cell, type Notes, periodsWithin } from './grid.js';

/** How many paragraphs of notes may stand under a table. */
const NOTES_REACH = 4;
/** Headers say in three rows at most what brackets mean. */
const HEADER_REACH = 3;
const LONGEST_HEADER = 24;

/** 注：①[ ]内为5年累计数。②带*的为2019年数据。 under a table, 年均增长[累计] over a column: what the marks of cells mean. */
export function readNotes(draft: Draft, cells: readonly Cell[], last: number, packs: Packs): Notes {
  const notes: Notes = { cumulative: '', rules: [], starred: null };
  for (const { text, row } of cells)
    if (row < HEADER_REACH && text.length <= LONGEST_HEADER && OPENING.test(text))
      noteBrackets(notes, text, packs);
  const marked = cells.some(({ bracket, starred }) => bracket !== '' || starred);
  if (!marked) return notes;
  for (const { start, end } of [
    ...cells.filter((cell) => isNote(cell.text, packs)),
    ...notesUnder(draft, last),
  ]) {
    const text = draft.normal.text.slice(start, end);
    noteBrackets(notes, text, packs);
    notes.starred ??= starredPeriod(text, periodsWithin(draft.periods, { start, end }), start);
  }
  return notes;
}

function isNote(text: string, packs: Packs): boolean {
  return wordMatcher(packs).byClass.column.longest(text, 0)?.value.rule.column === 'aside' && text.length > 4;
}

/** The notes under a table, each with those that go on counting: 注：①……⏎②…… What they define is no result. */
export function noteSpans(draft: Draft, last: number, packs: Packs): Span[] {
  const under = notesUnder(draft, last);
  const textOf = ({ start, end }: Span): string => draft.normal.text.slice(start, end);
  const first = under.findIndex((paragraph) => isNote(textOf(paragraph), packs));
  if (first === -1) return [];
  const end = under.findIndex((paragraph, i) => i > first && !COUNTED.test(textOf(paragraph)));
  return under.slice(first, end === -1 ? undefined : end);
}
const COUNTED = /^(?:[①-⑳]|\d{1,2}[.．、）)])/;

function notesUnder({ paragraphs }: Draft, last: number): Draft['paragraphs'] {
  const under = paragraphs.slice(last + 1, last + 1 + NOTES_REACH);
  const end = under.findIndex(({ cell, kind }) => cell !== null || kind === 'heading');
  return end === -1 ? under : under.slice(0, end);
}

const OPENING = /[[【〔［（(]/;
const BRACKETS = /([[【〔［（(])[^[\]【】〔〕（）()]{0,4}[\]】〕］）)]/g;
/** Up to the end of the clause. */
const CLAUSE = /^[^，,。；;①-⑳]*/;

/** []内为五年累计数; 方括号内为累计数 says it of all brackets. */
function noteBrackets(notes: Notes, text: string, packs: Packs): void {
  for (const match of text.matchAll(BRACKETS)) {
    const rest = CLAUSE.exec(text.slice(match.index + match[0].length))![0];
    const said = ruleIn(match[0].length > 2 ? match[0].slice(1, -1) : rest, 'cumulative', packs);
    if (said !== null) add(notes, match[1]!, [said]);
  }
  for (const clause of text.split(/[，,。；;]/)) {
    const [sign, said] = [ruleIn(clause, 'bracket', packs), ruleIn(clause, 'cumulative', packs)];
    if (sign !== null && said !== null) add(notes, ANY_BRACKET, [sign, said]);
  }
}
const ANY_BRACKET = '[【〔［（(';

function add(notes: Notes, brackets: string, rules: readonly string[]): void {
  notes.cumulative += brackets;
  notes.rules.push(...rules);
}

/** The rule of the first word of a kind. */
function ruleIn(text: string, kind: 'cumulative' | 'bracket', packs: Packs): string | null {
  const words = wordMatcher(packs).byClass.column;
  for (let at = 0; at < text.length; at += 1) {
    const rule = words.longest(text, at)?.value.rule;
    if (rule?.column === kind) return rule.id;
  }
  return null;
}

/** 带*的为2019年数据: the first period of the clause behind the sign. */
function starredPeriod(
  text: string,
  periods: readonly PeriodMention[],
  offset: number,
): PeriodMention | null {
  const star = text.indexOf('*');
  if (star === -1) return null;
  const end = star + CLAUSE.exec(text.slice(star))![0].length;
  return periods.find(({ start }) => start - offset > star && start - offset < end) ?? null;
}
