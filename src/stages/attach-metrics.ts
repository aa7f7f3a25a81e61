import type { Span } from '../model/document.js';
import type { Candidate, Draft, Quantity, Section, Sentence } from '../model/draft.js';
import type { Stage, StageContext } from '../packs/stage.js';
import { afterNumber } from '../text/list-number.js';
import { BRACKET_FILLER, type Bracketed, bracketsOf, maskText } from '../text/mask.js';
import { attachItem } from './attach/attach-item.js';
import { type ClauseText, clauseText, type Item, withMask } from './attach/clause-text.js';
import { periodLabel } from './attach/deal-periods.js';
import { foldGenitive } from './attach/fold-genitive.js';
import type { ItemContext, Name } from './attach/group-task.js';
import { comparedWith, growingOf, nounStart } from './attach/growth-topic.js';
import type { Token } from './attach/left-reading.js';
import { conditionOf } from './attach/name-grant.js';
import { baseOfClause, headerOf, listOf, nounBefore, topicOf } from './attach/read-topic.js';
import { emptyRegister, type Owner, type Register } from './attach/register.js';
import { readSecond, type SecondReading } from './attach/second-reading.js';
import { splitItems } from './attach/split-items.js';
import { withCandidates } from './copy-draft.js';
import { afterArticle } from './normalise/list-marks.js';
import { bareHeading } from './segment/find-heading.js';
import { areSiblings } from './segment/siblings.js';

/** Gives every quantity the metric it measures, by the constructions of its clause. */
export const attachMetrics: Stage = (draft, context) =>
  withCandidates(draft, attachAll(draft, context, null));

/** What the second-best construction would make of each number. Reads the draft once more, so only `explain` asks. */
export function secondReadings(draft: Draft, context: StageContext): SecondReading[] {
  const found: SecondReading[] = [];
  attachAll(draft, context, (task) => {
    found.push(...readSecond(task));
  });
  return found;
}

function attachAll(draft: Draft, { packs, options }: StageContext, watch: ItemContext['watch']): Candidate[] {
  const brackets = bracketsOf(draft.normal);
  const counted = new Set(draft.quantities.length === 0 ? [] : paragraphsWithNumbers(draft));
  const read = draft.paragraphs.filter((_, paragraph) => counted.has(paragraph));
  const folded = foldGenitive(draft.normal.text, packs);
  const outer = clauseText(
    draft.normal.text,
    folded,
    maskText(folded, brackets),
    read,
    draft.periods,
    draft.facts.place,
    packs,
    options.segmenter ?? 'jieba',
  );
  const inner = withMask(
    outer,
    maskText(
      folded,
      brackets.filter(({ round }) => !round),
    ),
  );
  const candidates: Candidate[] = [];
  let register = emptyRegister();
  let paragraph = -1;
  let next = 0;
  let nextBracket = 0;
  const { place } = draft.facts;
  let section = -1;
  let heading = '';
  draft.sentences.forEach((sentence, index) => {
    if (!counted.has(sentence.paragraph)) return;
    if (sentence.paragraph !== paragraph) {
      const { comparison } = register;
      register = emptyRegister();
      if (areSiblings(draft, paragraph, sentence.paragraph)) register.comparison = comparison;
    }
    paragraph = sentence.paragraph;
    const from = next;
    while (next < draft.quantities.length && draft.quantities[next]!.start < sentence.end) next += 1;
    const quantities = draft.quantities
      .slice(from, next)
      .filter((quantity) => quantity.start >= sentence.start);
    if (quantities.length === 0) {
      noteStanding(outer, sentence, index, register);
      return;
    }
    while (nextBracket < brackets.length && brackets[nextBracket]!.end <= sentence.start) nextBracket += 1;
    const within: Bracketed[] = [];
    for (let i = nextBracket; i < brackets.length && brackets[i]!.start < sentence.end; i += 1) {
      if (brackets[i]!.round && brackets[i]!.end <= sentence.end) within.push(brackets[i]!);
    }
    if (sentence.section !== section) heading = headingOf(draft.sections[sentence.section]!);
    section = sentence.section;
    const task = {
      place,
      outer,
      inner,
      index,
      sentence,
      heading,
      quantities,
      brackets: within,
      register,
      watch,
    };
    candidates.push(...attachSentence(task));
  });
  return candidates;
}

/** Text without numbers has nothing to attach and is not read. */
function paragraphsWithNumbers({ sentences, quantities }: Draft): number[] {
  const found: number[] = [];
  let next = 0;
  for (const { start, end, paragraph } of sentences) {
    while (next < quantities.length && quantities[next]!.start < start) next += 1;
    if (next < quantities.length && quantities[next]!.start < end) found.push(paragraph);
  }
  return found;
}

interface SentenceTask {
  /** The document's own place. */
  place: string | null;
  outer: ClauseText;
  inner: ClauseText;
  index: number;
  sentence: Sentence;
  /** The heading it stands under, without its number. */
  heading: string;
  quantities: Quantity[];
  brackets: Bracketed[];
  register: Register;
  watch: ItemContext['watch'];
}

function attachSentence(task: SentenceTask): Candidate[] {
  const { outer, sentence, quantities, brackets, register } = task;
  const free =
    brackets.length === 0
      ? quantities
      : quantities.filter((quantity) => !brackets.some((bracket) => holds(bracket, quantity)));
  const found: Candidate[] = [];
  let action: Token | null = null;
  let run: Candidate[] = [];
  let unit: string | null = null;
  // 第九条 电站应当……: the number of an article is no part of a name.
  const start = afterArticle(outer.text, afterNumber(outer.text, sentence.start), sentence.end);
  for (const item of splitItems(outer, { start, end: sentence.end }, free, false)) {
    if (item.separator !== 'list') action = null;
    // 对家庭农场，每亩补助60元；农机手每人补助300元: the terms that follow have their own receivers.
    if (item.separator === 'semicolon') register.condition = null;
    if (item.groups.length === 0) noteTopic(task, item);
    const context: ItemContext = {
      sentence: task.index,
      heading: task.heading,
      place: task.place,
      bracketSubject: null,
      action,
      unit,
      watch: task.watch,
    };
    const made = attachItem(outer, item, context, register);
    found.push(...made.candidates);
    // 上年出口额300万美元以上、当年增长10%以上的企业: the list is of one term.
    run = item.separator === 'list' ? [...run, ...made.candidates] : made.candidates;
    if (noteCondition(task, item)) for (const candidate of run) candidate.term = true;
    action = made.action ?? action;
    unit = item.groups.at(-1)?.members.at(-1)?.unit.text ?? null;
    for (const bracket of brackets) {
      if (bracket.start >= item.start && bracket.end <= item.end)
        found.push(...attachBracket(task, item, bracket, made.candidates));
    }
  }
  // 1.县域内住院率（10分）。达到90%以上得10分: a sentence of nothing but a name says what follows is about.
  if (free.length === 0) register.standing = standingOf(task);
  // Only what stands in brackets comes late.
  return brackets.length === 0 ? found : found.sort((a, b) => a.quantity.start - b.quantity.start);
}

/** Whether the item says whom or what the terms behind it are for. */
function noteCondition({ outer, index, register }: SentenceTask, item: Item): boolean {
  const text = conditionOf(outer, item);
  if (text === null) return false;
  register.condition = { text, sentence: index, end: item.end, measured: item.groups.length > 0 };
  return true;
}

/** （一）生态修复 → 生态修复. */
function headingOf({ headings }: Section): string {
  return bareHeading(headings.at(-1) ?? '');
}

function holds(bracket: Span, quantity: Quantity): boolean {
  return quantity.start >= bracket.start && quantity.end <= bracket.end;
}

/** 居民消费价格与上年持平。衣着类下降1.7%: a sentence that compares without a number still says what of. */
function noteStanding(clause: ClauseText, sentence: Sentence, index: number, register: Register): void {
  const base = baseOfClause(clause, sentence, index);
  if (base === null) return;
  register.comparison = base;
  const topic = topicOf(clause, sentence);
  if (topic !== null)
    register.topic = { name: clause.text.slice(topic.start, topic.end), raw: topic, sentence: index };
}

function noteTopic({ place, outer, index, quantities, register }: SentenceTask, item: Item): void {
  register.comparison = baseOfClause(outer, item, index) ?? register.comparison;
  const header = headerOf(outer, item);
  if (header !== null) register.header = { text: header, sentence: index };
  const growing = growingOf(outer, item, index);
  // 升幅最大，其次是住屋（2.3%）: a bracket goes on; 按年升幅，即基本通胀率，: another name does not.
  const measured = quantities.some(({ start, end }) => start >= item.start && end <= item.end);
  if (growing !== null || !measured) register.growing = growing;
  const said = nounBefore(outer, item.start, item.end);
  const topic = growing === null ? topicOf(outer, item, said) : topicOf(outer, growing.noun);
  register.said = said === null ? null : { raw: said, sentence: index };
  const listed = listOf(outer, item) ?? topic;
  if (listed !== null) register.listed = { raw: listed, sentence: index };
  if (topic === null) return;
  const name = outer.text.slice(topic.start, topic.end);
  if (name !== place) register.topic = { name, raw: topic, sentence: index, caused: topic.caused };
}

/** Numbers in brackets explain the number or noun before the bracket: 163天（优72天，良91天）, 日常监测（60%）. */
function attachBracket(
  task: SentenceTask,
  item: Item,
  bracket: Bracketed,
  outside: readonly Candidate[],
): Candidate[] {
  const quantities = task.quantities.filter((quantity) => holds(bracket, quantity));
  if (quantities.length === 0) return [];
  const within = { start: bracket.start + 1, end: bracket.end - 1 };
  const context: ItemContext = {
    sentence: task.index,
    heading: task.heading,
    place: task.place,
    bracketSubject: subjectOfBracket(task.outer, task.register, item, bracket, outside),
    action: null,
    unit: null,
    watch: task.watch,
  };
  const found = splitItems(task.inner, within, quantities, true).flatMap(
    (part) => attachItem(task.inner, part, context, task.register).candidates,
  );
  const label = periodLabel(task.inner, within);
  if (label !== null) for (const candidate of found) candidate.ownPeriod ??= label;
  return found;
}

/** The name before the first bracket of a sentence that ends with it. */
function standingOf({ outer, sentence, brackets, index }: SentenceTask): Owner | null {
  const [bracket] = brackets;
  if (bracket === undefined || bracket.end < sentence.end - 1) return null;
  const noun = nounBefore(outer, sentence.start, bracket.start);
  return noun === null ? null : { name: outer.text.slice(noun.start, noun.end), raw: noun, sentence: index };
}

function subjectOfBracket(
  clause: ClauseText,
  register: Register,
  item: Item,
  bracket: Bracketed,
  outside: readonly Candidate[],
): Name | null {
  const before = outside.filter(({ quantity }) => quantity.to <= bracket.start).at(-1);
  if (before !== undefined && before.quantity.to === bracket.start)
    return { text: before.name, raw: before.raw, part: null };
  const noun = nounBefore(
    clause,
    afterBrackets(clause, before?.quantity.to ?? nounStart(item, register), bracket),
    bracket.start,
  );
  const compared = noun === null ? null : comparedWith(clause, noun, register);
  if (compared !== null) return compared;
  if (noun !== null) return { text: clause.text.slice(noun.start, noun.end), raw: noun, part: null };
  return before === undefined ? null : { text: before.name, raw: before.raw, part: null };
}

/** 由日常监测（占40%）、|现场核查|（占45%）和|调查|（占15%）: the name begins behind the bracket before it. */
function afterBrackets({ mask, words }: ClauseText, start: number, { start: end }: Bracketed): number {
  const at = mask.lastIndexOf(BRACKET_FILLER, end - 1) + 1;
  if (at <= start) return start;
  return LIST_START.test(mask[at]!) || words.byClass.conjunction.longest(mask, at, end) !== null ? at : start;
}
const LIST_START = /[、，；]/;
