import fc from 'fast-check';
import { expect } from 'vitest';
import { lineStarts, placeOf } from '../../../src/text/line-starts.js';
import { bracketsOf, maskText } from '../../../src/text/mask.js';
import {
  applyEdits,
  type Edit,
  identityMap,
  MapBuilder,
  offsetMover,
  sourceSpan,
} from '../../../src/text/offset-map.js';
import { anyText, textAndPlace } from '../any-text.js';
import type { Laws } from './laws.js';

/** A text and edits of it, in order and apart. */
const edited: fc.Arbitrary<{ text: string; edits: Edit[] }> = anyText.chain((text) =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(4),
        anyText.map((words) => words.slice(0, 5)),
      ),
      { maxLength: 6 },
    )
    .map((wanted) => {
      const edits: Edit[] = [];
      for (const [start, length, words] of wanted.sort(([a], [b]) => a - b)) {
        const end = Math.min(text.length, start + length);
        if (start >= (edits.at(-1)?.end ?? 0) && end > start) edits.push({ start, end, text: words });
      }
      return { text, edits };
    }),
);

/** What each unit of the edited text stands for, told unit by unit. */
function spansBySign({ text, edits }: { text: string; edits: readonly Edit[] }): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = 0, next = 0; at <= text.length; ) {
    const edit = edits[next];
    if (edit !== undefined && edit.start === at) {
      const isEven = edit.text.length === edit.end - edit.start;
      for (let i = 0; i < edit.text.length; i += 1)
        spans.push(isEven ? [at + i, at + i + 1] : [edit.start, edit.end]);
      at = edit.end;
      next += 1;
    } else {
      if (at < text.length) spans.push([at, at + 1]);
      at += 1;
    }
  }
  return spans;
}

const written = ({ text, edits }: { text: string; edits: readonly Edit[] }): string =>
  edits.reduceRight(
    (whole, { start, end, text: words }) => whole.slice(0, start) + words + whole.slice(end),
    text,
  );

export const MAPS: Laws = {
  'offset-map.ts': {
    applyEdits: fc.property(edited, (one) => {
      const { text, map } = applyEdits(identityMap(one.text), one.edits);
      expect(text).toBe(written(one));
      expect(map.length).toBe(text.length);
      const spans = Array.from({ length: text.length }, (_, at) => [map.startOf(at), map.endOf(at)]);
      expect(spans).toEqual(spansBySign(one));
    }),
    MapBuilder: fc.property(edited, fc.nat(30), fc.nat(30), (one, a, b) => {
      // A copied stretch leads where the stretch itself led.
      const { text, map } = applyEdits(identityMap(one.text), one.edits);
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const builder = new MapBuilder();
      builder.copy(0, map, { start, end });
      const copy = builder.finish(end - start);
      for (let at = 0; at < copy.length; at += 1)
        expect([copy.startOf(at), copy.endOf(at)]).toEqual([map.startOf(start + at), map.endOf(start + at)]);
    }),
    identityMap: fc.property(textAndPlace, ([text, at]) => {
      const { map } = identityMap(text);
      expect(map.startOf(at)).toBe(at);
      if (at < text.length) expect([map.endOf(at), map.firstFrom(at)]).toEqual([at + 1, at]);
    }),
    offsetMover: fc.property(edited, (one) => {
      const move = offsetMover(one.edits);
      const there = written(one);
      for (let at = 0; at <= one.text.length; at += 1) {
        const isInside = one.edits.some(({ start, end }) => start < at && at < end);
        const moved = move(at);
        // What stands there stands there afterwards.
        if (!isInside && !one.edits.some(({ start }) => start === at))
          expect(there[moved]).toBe(one.text[at]);
      }
    }),
    sourceSpan: fc.property(edited, fc.nat(40), fc.nat(40), (one, a, b) => {
      const normal = applyEdits(identityMap(one.text), one.edits);
      const [start, end] = [Math.min(a, b, normal.text.length), Math.min(Math.max(a, b), normal.text.length)];
      const span = sourceSpan(normal, start, end);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(one.text.length);
    }),
  },
  'line-starts.ts': {
    lineStarts: fc.property(anyText, (text) => {
      const lines = text.split(/\r\n|\r|\n/);
      const starts = lineStarts(text);
      expect(starts).toHaveLength(lines.length);
      for (const [i, start] of starts.entries()) expect(text.startsWith(lines[i]!, start)).toBe(true);
    }),
    placeOf: fc.property(textAndPlace, ([text, at]) => {
      const starts = lineStarts(text);
      const { line, column } = placeOf(starts, at);
      expect(starts[line - 1]! + column - 1).toBe(at);
      expect(line === starts.length || at < starts[line]!).toBe(true);
    }),
  },
  'mask.ts': {
    bracketsOf: fc.property(anyText, (text) => {
      let behind = 0;
      for (const { start, end } of bracketsOf({ text })) {
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toContain('\n');
        behind = end;
      }
      expect(behind).toBeLessThanOrEqual(text.length);
    }),
    maskText: fc.property(anyText, (text) => {
      const brackets = bracketsOf({ text });
      const masked = maskText(text, brackets);
      expect(masked).toHaveLength(text.length);
      const isHidden = (at: number): boolean => brackets.some(({ start, end }) => start <= at && at < end);
      for (let at = 0; at < text.length; at += 1) if (!isHidden(at)) expect(masked[at]).toBe(text[at]);
    }),
  },
};
