import type { Span } from '../../model/document.js';
import type { Draft, Quantity, Section } from '../../model/draft.js';
import { afterNumber } from '../../text/list-number.js';
import type { Bracketed } from '../../text/mask.js';
import { afterArticle } from '../normalise/list-marks.js';
import { bareHeading } from '../segment/find-heading.js';
import type { ClauseText, Item } from './clause-text.js';
import { periodLabel } from './deal-periods.js';
import type { BracketReading, Part, SentenceReading } from './part.js';
import { nounBefore } from './read-topic.js';
import type { Owner } from './register.js';
import { splitItems } from './split-items.js';

/** The text of a document as its clauses are read. */
export interface ClauseTexts {
  /** With all brackets hidden. */
  outer: ClauseText;
  /** With what stands in round ones. */
  inner: ClauseText;
  brackets: readonly Bracketed[];
}

/** The sentences of the paragraphs that hold numbers, cut into parts with their numbers; nothing of them is read yet. */
export function layOut(draft: Draft, counted: ReadonlySet<number>, texts: ClauseTexts): SentenceReading[] {
  const { brackets } = texts;
  const { quantities: all } = draft;
  const found: SentenceReading[] = [];
  let section = -1;
  let heading = '';
  let [next, nextBracket] = [0, 0];
  for (const [index, sentence] of draft.sentences.entries()) {
    if (!counted.has(sentence.paragraph)) continue;
    if (sentence.section !== section) heading = headingOf(draft.sections[sentence.section]!);
    section = sentence.section;
    const reading: SentenceReading = { sentence, index, heading, parts: [], standing: null };
    found.push(reading);
    while (next < all.length && all[next]!.start < sentence.start) next += 1;
    const first = next;
    while (next < all.length && all[next]!.start < sentence.end) next += 1;
    if (next === first) continue;
    const quantities = all.slice(first, next);
    while (nextBracket < brackets.length && brackets[nextBracket]!.end <= sentence.start) nextBracket += 1;
    cutSentence(reading, texts, quantities, bracketsWithin(brackets, nextBracket, sentence));
  }
  return found;
}

/** （一）生态修复 → 生态修复. */
function headingOf({ headings }: Section): string {
  return bareHeading(headings.at(-1) ?? '');
}

/** Of the brackets from `first` on the round ones that stand in a stretch. */
function bracketsWithin(brackets: readonly Bracketed[], first: number, { end }: Span): Bracketed[] {
  const found: Bracketed[] = [];
  for (let i = first; i < brackets.length && brackets[i]!.start < end; i += 1) {
    if (brackets[i]!.round && brackets[i]!.end <= end) found.push(brackets[i]!);
  }
  return found;
}

function cutSentence(
  reading: SentenceReading,
  { outer, inner }: ClauseTexts,
  quantities: readonly Quantity[],
  brackets: readonly Bracketed[],
): void {
  const { sentence } = reading;
  const free =
    brackets.length === 0
      ? quantities
      : quantities.filter((quantity) => !brackets.some((bracket) => holds(bracket, quantity)));
  // 第九条 电站应当……: the number of an article is no part of a name.
  const start = afterArticle(outer.text, afterNumber(outer.text, sentence.start), sentence.end);
  reading.parts = splitItems(outer, { start, end: sentence.end }, free, false).map((item) => {
    const part = partOf(outer, item);
    part.measured = item.groups.length > 0 || quantities.some((quantity) => holds(item, quantity));
    if (brackets.length > 0) part.brackets = readingsOf(inner, item, brackets, quantities);
    return part;
  });
  // All its numbers stand in brackets.
  if (free.length === 0) reading.standing = { owner: standingOf(outer, reading, brackets[0]!) };
}

/** 1.县域内住院率（10分）。达到90%以上得10分: a sentence of nothing but a name and a bracket says what follows is about. */
function standingOf(
  clause: ClauseText,
  { sentence, index }: SentenceReading,
  bracket: Bracketed,
): Owner | null {
  if (bracket.end < sentence.end - 1) return null;
  const noun = nounBefore(clause, sentence.start, bracket.start);
  return noun === null ? null : { name: clause.text.slice(noun.start, noun.end), raw: noun, sentence: index };
}

/** The brackets of an item that hold numbers, cut into parts themselves. */
function readingsOf(
  clause: ClauseText,
  item: Item,
  brackets: readonly Bracketed[],
  quantities: readonly Quantity[],
): BracketReading[] {
  const found: BracketReading[] = [];
  for (const bracket of brackets) {
    if (!holds(item, bracket)) continue;
    const held = quantities.filter((quantity) => holds(bracket, quantity));
    if (held.length === 0) continue;
    const within = { start: bracket.start + 1, end: bracket.end - 1 };
    const parts = splitItems(clause, within, held, true).map((inner) => partOf(clause, inner));
    found.push({ bracket, parts, label: periodLabel(clause, within) });
  }
  return found;
}

function partOf(clause: ClauseText, item: Item): Part {
  return {
    clause,
    item,
    groups: NO_GROUPS,
    condition: null,
    measured: false,
    brackets: NO_BRACKETS,
  };
}

/** Most parts have none. */
const NO_GROUPS: Part['groups'] = [];
const NO_BRACKETS: Part['brackets'] = [];

function holds(whole: Span, part: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}
