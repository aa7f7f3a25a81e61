import type { Span } from '../../model/document.js';
import type { Draft, Frame, PeriodMention, Sentence } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { resolveMention } from '../../text/calendar.js';
import { bracketsOf } from '../../text/mask.js';
import { isAt } from '../../text/unit-at.js';
import { anchorAt, isHeadingSentence } from './period-frame.js';

/** What may stand between the bracket of a task's terms and the end of the task. */
const ENDS_TASK = /[。；\n]/;
const ENDS_CLAUSE = '，；、。：';

/**
 * 建设数据中台1个，归集目录2300条以上（2025年9月底前完成，牵头：县数据局）。: the day by which stands behind the figures that are due,
 * in the brackets that give a task its terms. In the middle of a list it is that of the one before it: 快充站18座（2025年12月底前），换电站4座.
 */
export function taskDeadlines(draft: Draft, packs: Packs, frames: readonly Frame[]): Frame[] {
  const brackets = bracketsOf(draft.normal);
  const found: Frame[] = [];
  let next = 0;
  let sentence = 0;
  for (const [index, mention] of draft.periods.entries()) {
    while (next < brackets.length && (!brackets[next]!.round || brackets[next]!.end <= mention.start))
      next += 1;
    const bracket = brackets[next];
    if (mention.named === true || mention.mode === 'since') continue;
    const within = bracket !== undefined && mention.start >= bracket.start;
    const rule = within ? ruleOf(draft, packs, mention) : isAtEnd(draft, mention) ? mention.rule : null;
    const told = within && rule === null ? toldIn(draft, bracket, mention, draft.periods[index + 1]) : null;
    if (rule === null && told === null) continue;
    while (
      draft.sentences[sentence + 1] !== undefined &&
      draft.sentences[sentence + 1]!.start <= mention.start
    )
      sentence += 1;
    const days = resolveMention(mention, anchorAt(draft, frames, mention.start));
    const home = draft.sentences[sentence]!;
    const before = draft.periods[index - 1];
    if (!within && before !== undefined && before.start >= home.start) continue;
    if (days === null) continue;
    const due = within
      ? reachOf(draft, home, bracket, found.at(-1))
      : { start: home.start, end: mention.start };
    const reach = told ?? due;
    const value = { kind: 'period', ...days, mode: told === null ? 'by' : mention.mode } as const;
    const span = { start: mention.start, end: mention.end };
    found.push({
      attribute: 'period',
      value,
      span,
      from: reach.start,
      to: reach.end,
      rule: rule ?? mention.rule,
    });
  }
  return found;
}

/**
 * 工业用电量（前三季度）116.5亿千瓦时，增长14.7%: a period alone in its brackets is that of the numbers behind it, or where none
 * follows, of the one before it: 46家（2024年）.
 */
function toldIn(
  { normal: { text } }: Draft,
  bracket: Span,
  { start, end }: PeriodMention,
  after: PeriodMention | undefined,
): Span | null {
  if (start !== bracket.start + 1) return null;
  // 入学率96%以上（2025年：93.6%）: the value that the goal is set from.
  if (isAt(text, end, '：')) return { start: end, end: bracket.end };
  if (end !== bracket.end - 1) return null;
  if (!NUMBER.test(text.charAt(bracket.end))) {
    const from = lastSign(
      text,
      Math.max(0, bracket.start - LONGEST_CLAUSE),
      bracket.start,
      `${ENDS_CLAUSE}\n`,
    );
    return { start: from, end: bracket.start };
  }
  let to = bracket.end;
  const limit = after?.start ?? text.length;
  while (to < limit && !ENDS_TASK.test(text.charAt(to))) to += 1;
  return { start: bracket.end, end: to };
}
const NUMBER = /\d/;
const LONGEST_CLAUSE = 60;

/** What makes a day in brackets the last: 2025年9月底前 itself, or its label: 完成时限：2025年9月. Null where it is none. */
function ruleOf({ normal: { text } }: Draft, packs: Packs, mention: PeriodMention): string | null {
  const { start, mode } = mention;
  if (mode === 'by') return mention.rule;
  if (!isAt(text, start - 1, '：')) return null;
  const label = wordMatcher(packs).endings.topic.longest(text, start - 1)?.value.rule.id;
  return label === 'topic.due' ? label : null;
}

/** 新建公厕20座，|2026年底前|全部投用。: behind all figures of its sentence a day is theirs. */
function isAtEnd({ normal: { text } }: Draft, { start, end, mode }: PeriodMention): boolean {
  if (mode !== 'by' || !isAt(text, start - 1, '，')) return false;
  for (let at = end; at < end + LONGEST_VERB; at += 1) {
    if (ENDS_TASK.test(text.charAt(at))) return at > end;
    if (NO_VERB.test(text.charAt(at))) return false;
  }
  return false;
}
/** 全部建成投用: what is done by that day. */
const LONGEST_VERB = 12;
const NO_VERB = /[，：、\d（]/;

/** How much of what stands before the bracket is due. */
function reachOf(draft: Draft, sentence: Sentence, bracket: Span, last: Frame | undefined): Span {
  const { text } = draft.normal;
  const paragraph = draft.paragraphs[sentence.paragraph]!;
  const after = text.charAt(bracket.end);
  const ends = after === '' || ENDS_TASK.test(after);
  // 1.建设数据中台（2025年9月底前完成）⏎: the term of a heading is that of what stands under it.
  if (ends && isHeadingSentence(draft, sentence) && bracket.end >= paragraph.end)
    return { start: sentence.start, end: draft.sections[sentence.section]!.end };
  // ……。（责任单位：市教育局；完成时限：2025年12月）: a sentence of its own, about the paragraph.
  const alone = bracket.start === sentence.start;
  const from = alone ? paragraph.start : sentence.start;
  const start = ends
    ? lastSign(text, from, bracket.start, alone ? '' : '；')
    : lastSign(text, from, bracket.start, ENDS_CLAUSE);
  return { start: last === undefined ? start : Math.max(start, last.to), end: bracket.start };
}

function lastSign(text: string, from: number, before: number, signs: string): number {
  for (let at = before - 1; at >= from; at -= 1) if (signs.includes(text.charAt(at))) return at + 1;
  return from;
}
