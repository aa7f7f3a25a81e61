import type { Span } from '../model/document.js';
import type { Draft, Sentence } from '../model/draft.js';
import type { Stage } from '../packs/stage.js';
import { bracketsOf } from '../text/mask.js';
import { hasUnit, unitSet } from '../text/unit-set.js';
import { copyDraft } from './copy-draft.js';

/**
 * The longest sentence of the documents at hand has 600 characters, and one of their damaged copies 1,000. What is longer is a table or
 * a list without a full stop. Its numbers refer to each other all through it, so that reading takes its square, and each would
 * bear the whole of it as its evidence.
 */
const LONGEST_SENTENCE = 2_000;

/** Where it is best cut, at the last of the first that it has. */
const CUTS = ['；', '，：', '、 \n'].map(unitSet);

/** Cuts sentences that are too long to be any, between their numbers and brackets. */
export const cutSentences: Stage = (draft) => {
  if (draft.sentences.every(isShort)) return draft;
  const whole = wholesOf(draft);
  const cut = copyDraft(draft);
  cut.sentences = draft.sentences.flatMap((sentence) =>
    isShort(sentence) ? [sentence] : piecesOf(draft.normal.text, sentence, whole),
  );
  return cut;
};

function isShort({ start, end }: Span): boolean {
  return end - start <= LONGEST_SENTENCE;
}

/** 1 for the places at which a cut would part what belongs together. */
function wholesOf({ normal, quantities, periods }: Draft): Uint8Array {
  const whole = new Uint8Array(normal.text.length);
  const mark = (start: number, end: number) => whole.fill(1, start + 1, Math.max(start + 1, end));
  for (const { from, to, start, end } of quantities) mark(Math.min(from, start), Math.max(to, end));
  for (const { start, end } of periods) mark(start, end);
  for (const { start, end } of bracketsOf(normal)) mark(start, end);
  return whole;
}

function piecesOf(text: string, { start, end, paragraph, section }: Sentence, whole: Uint8Array): Sentence[] {
  const pieces: Sentence[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const to = cutOf(text, from, end, whole);
    pieces.push({ start: from, end: to, paragraph, section });
    from = to;
  }
  if (from < end) pieces.push({ start: from, end, paragraph, section });
  return pieces;
}

/** In the second half of what may be one sentence if there is a place, else as soon as there is one. */
function cutOf(text: string, from: number, end: number, whole: Uint8Array): number {
  const [least, most] = [from + LONGEST_SENTENCE / 2, from + LONGEST_SENTENCE];
  for (const signs of CUTS) {
    for (let at = most; at > least; at -= 1) {
      if (whole[at] === 0 && hasUnit(signs, text.charCodeAt(at - 1))) return at;
    }
  }
  for (let at = most; at > least; at -= 1) if (parts(text, at, whole)) return at;
  for (let at = most; at < end; at += 1) if (parts(text, at, whole)) return at;
  return end;
}

/** May a cut part what stands on both sides of it? Not the halves of a character. */
function parts(text: string, at: number, whole: Uint8Array): boolean {
  return whole[at] === 0 && (text.charCodeAt(at) & 0xfc00) !== 0xdc00;
}
