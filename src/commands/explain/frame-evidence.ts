import type { Span } from '../../model/document.js';
import type { Draft, Frame } from '../../model/draft.js';
import type { Evidence, ExplainedField, LostFrame } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import { sourceSpan } from '../../text/offset-map.js';

/** Frames that cover a figure's number by what they are of, innermost first: in the order in which they are asked. */
export function framesOver(draft: Draft, { source }: Figure): Partial<Record<ExplainedField, Frame[]>> {
  const at = draft.normal.map.firstFrom(source.start);
  const covering = framesAt(draft, at);
  const of = (attribute: Frame['attribute']): Frame[] =>
    covering.filter((frame) => frame.attribute === attribute);
  return { period: of('period'), status: of('status'), deadline: of('deadline'), scope: of('scope') };
}

/** Frames that cover a place of the normal text, innermost first. */
export function framesAt({ frames }: Draft, at: number): Frame[] {
  return frames.filter(({ from, to }) => from <= at && at < to).reverse();
}

/** The words of the frame that decided a field, and the frames that could have. */
export function frameEvidence(
  draft: Draft,
  figure: Figure,
  covering: readonly Frame[],
): Pick<Evidence, 'words' | 'lost'> {
  const won = covering.find((frame) => agrees(frame, figure));
  return {
    words: won === undefined ? [] : [{ ...(wordsOf(draft, won) ?? NOWHERE), rule: won.rule }],
    lost: covering.filter((frame) => frame !== won).map((frame) => lostFrame(draft, frame)),
  };
}

const NOWHERE = { text: '', start: 0, end: 0 };

/** A frame as a statement of the text as read. */
export function lostFrame(draft: Draft, frame: Frame): LostFrame {
  const { from, to, rule } = frame;
  return {
    says: sayFrame(frame),
    words: wordsOf(draft, frame),
    reach: spanBack(draft, { start: from, end: to }),
    rule,
  };
}

function sayFrame({ value }: Frame): string {
  switch (value.kind) {
    case 'period':
      return `${value.start}/${value.end}`;
    case 'status':
      return value.force === null ? value.status : `${value.status}, ${value.force}`;
    case 'deadline':
      return value.date;
    case 'scope':
      return value.name;
  }
}

/** Does the figure say what the frame says, by its rule? */
export function agrees({ value, rule }: Frame, figure: Figure): boolean {
  switch (value.kind) {
    case 'period':
      return figure.rules.includes(rule) && figure.period !== null && value.end === figure.period.end;
    case 'status':
      return figure.rules.includes(rule) && value.status === figure.status;
    case 'deadline':
      return value.date === figure.deadline?.date;
    case 'scope':
      return value.name === figure.scope?.name;
  }
}

function wordsOf(draft: Draft, { span }: Frame): LostFrame['words'] {
  if (span === null || span.end <= span.start) return null;
  const { start, end } = spanBack(draft, span);
  return { text: draft.source.text.slice(start, end), start, end };
}

function spanBack({ normal }: Draft, { start, end }: Span): Span {
  return sourceSpan(normal, start, Math.min(end, normal.text.length));
}
