import type { Span } from '../../model/document.js';
import type { Draft, Frame, Sentence } from '../../model/draft.js';
import type { StatusRule } from '../../packs/schema.js';
import { cueAt, type StatusCue, type StatusPlace } from '../../packs/status-matcher.js';
import type { Trie } from '../../text/trie.js';
import { lastIndexWithin } from '../../text/unit-at.js';
import { COLON, COMMA } from './clause-heads.js';
import { statusFrame } from './make-frame.js';
import type { Reach } from './reach.js';

type Cues = ReadonlyMap<StatusPlace, Trie<StatusCue>>;

/** A sentence this long without figures still introduces its section: 主要做了以下工作。 */
const LONGEST_INTRODUCTION = 60;

/** What the wording of a heading, a sentence or a clause says of the force of the numbers after it. */
export function statusFrames(
  draft: Draft,
  cues: Cues,
  {
    sentence,
    heads,
    cues: cueHeads,
    pauses,
    section,
    opensSection,
    holdsFigures,
    terms,
    tasks,
    decided,
  }: Reach,
): Frame[] {
  const { text } = draft.normal;
  const frames: Frame[] = [];
  const introduces = opensSection && !holdsFigures && sentence.end - sentence.start <= LONGEST_INTRODUCTION;
  // 若干政策措施, 落实政策措施情况的报告: the title of terms or of a review says what kind of document it is, and sets no tasks.
  const titled =
    (terms || decided) &&
    draft.facts.title?.includes(text.slice(sentence.start, sentence.end).trim()) === true;
  if (introduces && !titled) {
    const heading = lastCueIn(cues, 'heading', text, announcement(text, sentence));
    if (heading !== null)
      frames.push(
        frameOf(heading, sentence.start, section.end, { start: sentence.start, end: sentence.end }),
      );
  }
  const ofSection = cues.get('section');
  const ofSentence = cues.get('sentence');
  const ofClause = cues.get('clause');
  const first = heads[0];
  const onSection = first === undefined ? null : cueAt(ofSection, text, first, sentence.end);
  if (onSection !== null) frames.push(frameOf(onSection.rule, first!, section.end));
  // What else it says ends with it.
  if (!holdsFigures) return frames;
  for (const at of cueHeads) {
    const onSentence = cueAt(ofSentence, text, at, sentence.end);
    const onClause = cueAt(ofClause, text, at, sentence.end);
    if (onSentence !== null) frames.push(frameOf(onSentence.rule, at, sentence.end));
    if (onClause !== null && (tasks || onClause.rule.tasks !== true))
      frames.push(frameOf(onClause.rule, at, nextSign(text, at, sentence.end)));
  }
  const ofPreface = cues.get('preface');
  if (ofPreface === undefined) return frames;
  for (const at of pauses) {
    const rule = endingCue(ofPreface, text, sentence.start, at);
    // 补助标准：一级每公里5万元: terms stand behind a colon.
    if (rule !== null && (rule.status !== 'reference' || text.charCodeAt(at) === COLON))
      frames.push(frameOf(rule, at, sentence.end));
  }
  return frames;
}

/**
 * What a sentence announces stands in its last clause: 为此，主要做了以下工作。 The 举措 of 出台新的支持举措，实施一批重大项目。
 * is only told of.
 */
function announcement(text: string, { start, end }: Sentence): Span {
  const sign = lastIndexWithin(text, '，', start, end);
  return { start: Math.max(start, sign + 1), end };
}

const SEMICOLON = 0xff1b;

/** Longest and shortest of the words that a preface ends with. */
const LONGEST_ENDING = 4;
const SHORTEST_ENDING = 2;

/** 据省气象局预测|，: a clause that only says where the figures come from. */
function endingCue(cues: Trie<StatusCue>, text: string, start: number, end: number): StatusRule | null {
  for (let at = Math.max(start, end - LONGEST_ENDING); at <= end - SHORTEST_ENDING; at += 1) {
    const cue = cueAt(cues, text, at, end);
    if (cue?.end === end) return cue.rule;
  }
  return null;
}

/** The cue that decides a heading: of the heaviest the last, and none where results and tasks weigh the same. */
export function lastCueIn(cues: Cues, place: StatusPlace, text: string, span: Span): StatusRule | null {
  const ofPlace = cues.get(place);
  let best: StatusRule | null = null;
  let end = -1;
  for (let at = span.start; at < span.end; at += 1) {
    const cue = cueAt(ofPlace, text, at, span.end);
    if (cue === null) continue;
    // 发展成就和主要目标任务: a heading of both says nothing for either; 重点任务|落实情况 is one phrase, of its head.
    const heads = at === end && cue.rule.status === 'actual';
    if (best !== null && best.status !== cue.rule.status && best.weight === cue.rule.weight && !heads)
      return null;
    if (best === null || cue.rule.weight >= best.weight) best = cue.rule;
    end = cue.end;
    at = cue.end - 1;
  }
  return best;
}

function nextSign(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === COMMA || unit === SEMICOLON) return at;
  }
  return end;
}

function frameOf(
  { status, force, id }: StatusRule,
  from: number,
  to: number,
  span: Span | null = null,
): Frame {
  return statusFrame(status, force ?? null, { from, to, span }, id);
}
