import type { Candidate, Draft } from '../model/draft.js';
import type { Stage, StageContext } from '../packs/stage.js';
import { bracketsOf, maskText } from '../text/mask.js';
import { type ClauseText, clauseText, withMask } from './attach/clause-text.js';
import { foldGenitive } from './attach/fold-genitive.js';
import type { ItemContext, Named } from './attach/group-task.js';
import { type ClauseTexts, layOut } from './attach/lay-out.js';
import { makeCandidate } from './attach/make-candidate.js';
import { nameSentence } from './attach/name-sentence.js';
import type { SentenceReading } from './attach/part.js';
import { comparisonBehind } from './attach/passed.js';
import { readParts } from './attach/read-parts.js';
import { emptyRegister, type Register } from './attach/register.js';
import { readSecond, type SecondReading } from './attach/second-reading.js';
import { withCandidates } from './copy-draft.js';
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

/**
 * First what each clause says itself, then, in the order of the text, what it leaves to those before it. Not sentence by
 * sentence: the code of all that is read is more than stays near the processor, and was fetched again for each; nor a whole
 * document at a time, of which the readings would not stay there.
 */
function attachAll(draft: Draft, context: StageContext, watch: ItemContext['watch']): Candidate[] {
  const counted = new Set(paragraphsWithNumbers(draft));
  const texts = clauseTexts(draft, context, counted);
  const sentences = layOut(draft, counted, texts);
  const setting: Setting = { draft, clause: texts.outer, watch, paragraph: -1, register: emptyRegister() };
  const found: Candidate[] = [];
  for (let from = 0; from < sentences.length; from += BATCH) {
    const batch = sentences.slice(from, from + BATCH);
    readParts(batch);
    const named: Named[] = [];
    for (const sentence of batch) {
      for (const number of nameInTurn(setting, sentence)) named.push(number);
    }
    for (const number of named) found.push(makeCandidate(number));
  }
  return found;
}
/** Sentences that are read together. */
const BATCH = 96;

/** What stays, and what is remembered, from sentence to sentence. */
interface Setting {
  draft: Draft;
  clause: ClauseText;
  watch: ItemContext['watch'];
  paragraph: number;
  register: Register;
}

function nameInTurn(setting: Setting, reading: SentenceReading): Named[] {
  const { draft, clause, watch, paragraph } = setting;
  const { sentence, index, parts } = reading;
  const { place } = draft.facts;
  if (sentence.paragraph !== paragraph) {
    const before = setting.register;
    setting.register = emptyRegister();
    if (areSiblings(draft, paragraph, sentence.paragraph))
      setting.register.comparison = comparisonBehind(before);
  }
  setting.paragraph = sentence.paragraph;
  if (parts.length === 0)
    setting.register.passed.push({
      clause,
      item: sentence,
      sentence: index,
      isSentence: true,
      measured: false,
      place,
    });
  return nameSentence(reading, { place, watch }, setting.register);
}

/** The paragraphs with numbers: what has none has nothing to attach and is not read. */
function paragraphsWithNumbers({ sentences, quantities }: Draft): number[] {
  const found: number[] = [];
  let next = 0;
  for (const { start, end, paragraph } of sentences) {
    while (next < quantities.length && quantities[next]!.start < start) next += 1;
    if (next < quantities.length && quantities[next]!.start < end) found.push(paragraph);
  }
  return found;
}

function clauseTexts(
  draft: Draft,
  { packs, options }: StageContext,
  counted: ReadonlySet<number>,
): ClauseTexts {
  const brackets = bracketsOf(draft.normal);
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
  const squared = brackets.filter(({ round }) => !round);
  return { outer, inner: withMask(outer, maskText(folded, squared)), brackets };
}
