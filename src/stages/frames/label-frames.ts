import type { Draft, Frame } from '../../model/draft.js';
import { cueAt, type StatusCue } from '../../packs/status-matcher.js';
import { isInsideWord, type WordMatcher } from '../../packs/word-matcher.js';
import type { Trie } from '../../text/trie.js';
import { indexWithin } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import { statusFrame } from './make-frame.js';
import type { Reach } from './reach.js';

const SIGNS = unitSet('，；。！？：\n');
/** Longer clauses before a colon say something; they name nothing. */
const LONGEST_LABEL = 20;
const LONGEST_CUE = 8;
const SHORTEST_CUE = 2;

/**
 * 2024年工作目标：…；2023年目标完成情况：…: a label run into the text is a heading of what stands behind it. It holds for its sentence; where it
 * opens the paragraph for that; and where the paragraph is nothing else, for what follows in its section.
 */
export function labelFrames(
  draft: Draft,
  cues: Trie<StatusCue> | undefined,
  words: WordMatcher,
  { sentence, section, holdsFigures, introduces, terms }: Reach,
): Frame[] {
  const { text } = draft.normal;
  const frames: Frame[] = [];
  if (cues === undefined || !(holdsFigures || introduces)) return frames;
  for (let at = indexWithin(text, '：', sentence.start, sentence.end); at >= 0; ) {
    const label = labelBefore(text, sentence.start, at);
    const rule = label === null ? null : endingOf(cues, words, text, label, at);
    // 考核任务：巡河12次，得2分: among terms it tells what they are for.
    if (rule !== null && !(terms && rule.status === 'target')) {
      const paragraph = draft.paragraphs[sentence.paragraph]!;
      const opens = label === paragraph.start;
      const to = !opens ? sentence.end : introduces ? section.end : paragraph.end;
      frames.push(statusFrame(rule.status, null, { from: label!, to }, rule.id));
    }
    at = indexWithin(text, '：', at + 1, sentence.end);
  }
  return frames;
}

/** Where the clause that ends with the colon begins, if it is short enough for a label. */
function labelBefore(text: string, start: number, colon: number): number | null {
  let at = colon;
  while (at > start && colon - at <= LONGEST_LABEL && !hasUnit(SIGNS, text.charCodeAt(at - 1))) at -= 1;
  return colon - at <= LONGEST_LABEL ? at : null;
}

function endingOf(cues: Trie<StatusCue>, words: WordMatcher, text: string, label: number, colon: number) {
  for (let at = Math.max(label, colon - LONGEST_CUE); at <= colon - SHORTEST_CUE; at += 1) {
    const cue = cueAt(cues, text, at, colon);
    if (cue?.end === colon) return isSaid(words, text, label, at) ? null : cue.rule;
  }
  return null;
}

/** 圆满完成全年目标任务：, 围绕年度目标：: a clause with a verb or a preposition before its noun is no label; 建设目标 is one. */
function isSaid(words: WordMatcher, text: string, label: number, noun: number): boolean {
  const { preposition, action } = words.byClass;
  const opener = preposition.longest(text, label, noun);
  if (opener !== null && !isInsideWord(text, opener)) return true;
  for (let at = label; at < noun; at += 1) {
    const hit = action.longest(text, at, noun);
    if (hit !== null && hit.end < noun && !isInsideWord(text, hit)) return true;
  }
  return false;
}
