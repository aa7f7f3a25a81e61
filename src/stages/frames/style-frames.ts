import type { Draft, Frame, Paragraph, Sentence } from '../../model/draft.js';
import { isInsideWord, type WordMatcher } from '../../packs/word-matcher.js';
import { isoDay } from '../../text/calendar.js';
import { frameAt } from './look-up.js';
import { statusFrame } from './make-frame.js';

/** The rule by which the manner of an account tells what it is. */
const MANNER = 'style.plan';

/** This many bare verbs at the heads of clauses, and so many more than words of results, make a paragraph of tasks. */
const LEAST_VERBS = 4;
const LEAST_RATIO = 4;

/**
 * A report that reviews the year before turns to the tasks of its own year; where no heading says so, the manner does:
 * 提升……能力。深入实施……工程。新建……1000万亩. Such a paragraph states targets of the document's year.
 */
export function styleFrames(
  draft: Draft,
  frames: readonly Frame[],
  words: WordMatcher,
  sentence: Sentence,
): Frame[] {
  const { year } = draft;
  if (year === null) return [];
  const { start, end } = draft.paragraphs[sentence.paragraph]!;
  const period = frameAt(frames, 'period', start)?.value;
  const reviews = period?.kind !== 'period' || Number(period.end.slice(0, 4)) < year;
  if (
    !reviews ||
    isToldByHeading(draft, frames, sentence) ||
    end - start < SHORTEST_PARAGRAPH ||
    !tellsTasks(draft.normal.text, start, end, words)
  )
    return [];
  const value = { kind: 'period', start: isoDay(year, 1, 1), end: isoDay(year, 12, 31), mode: 'in' } as const;
  return [
    statusFrame('target', null, { from: start, to: end }, MANNER),
    { attribute: 'period', value, span: null, from: start, to: end, rule: MANNER },
  ];
}

/** So many bare verbs, and so many times the words of results, make a whole account without a date a plan. */
const LEAST_VERBS_OF_PLAN = 12;
const LEAST_RATIO_OF_PLAN = 8;

/**
 * 打造800公里生态绿廊，构建自然生态河道: where no date tells what has been, the manner of an account does; its sentences of
 * bare verbs are what is to be done. Those that tell a result, or a period, are not.
 */
export function mannerFrame(draft: Draft, words: WordMatcher, sentence: Sentence): Frame | null {
  const { text } = draft.normal;
  const said = countManner(text, sentence.start, sentence.end, words);
  if (said.plans === 0 || said.results > 0) return null;
  return statusFrame('target', null, { from: sentence.start, to: sentence.end }, MANNER);
}

/** Is the manner of a paragraph that of a plan? */
export function isPlanByManner(draft: Draft, words: WordMatcher, { start, end }: Paragraph): boolean {
  const { plans, results } = countManner(draft.normal.text, start, end, words);
  return plans >= LEAST_VERBS_OF_PLAN && plans >= LEAST_RATIO_OF_PLAN * results;
}

/** Under a heading of results only a paragraph that follows an enumerated one (四是……) can have left the review. */
function isToldByHeading(draft: Draft, frames: readonly Frame[], sentence: Sentence): boolean {
  const status = frameAt(frames, 'status', sentence.start);
  if (status?.value.kind !== 'status' || status.value.status !== 'actual' || status.span === null)
    return false;
  const section = draft.sections[sentence.section]!;
  return section.level < ENUMERATED || section.start === draft.paragraphs[sentence.paragraph]!.start;
}

const ENUMERATED = 5;
const SHORTEST_PARAGRAPH = 60;
const SIGNS = '，。；\n';

function tellsTasks(text: string, start: number, end: number, words: WordMatcher): boolean {
  const { plans, results } = countManner(text, start, end, words);
  return plans >= LEAST_VERBS && plans >= LEAST_RATIO * results;
}

function countManner(
  text: string,
  start: number,
  end: number,
  words: WordMatcher,
): { plans: number; results: number } {
  const trie = words.byClass.style;
  let plans = 0;
  let results = 0;
  for (let at = start; at < end; at += 1) {
    const hit = trie.longest(text, at, end);
    if (hit === null || isInsideWord(text, hit)) continue;
    if (hit.value.rule.id === 'style.result') results += 1;
    else if (at === start || SIGNS.includes(text[at - 1]!)) plans += 1;
    at = hit.end - 1;
  }
  return { plans, results };
}
