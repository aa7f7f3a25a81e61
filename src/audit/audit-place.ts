import type { Figure } from '../model/figure.js';
import { type Given, solidOf } from './given.js';

/** What is wrong with where a figure says that it stands; null when nothing is. */
export function faultOfPlace({ source }: Figure, given: Given): string | null {
  const { start, end } = source;
  if (!(start >= 0 && start < end && end <= given.text.length)) return 'its span is not in the text';
  const there = given.text.slice(start, end);
  if (there !== source.text) return `the text has ${JSON.stringify(there)} at its span`;
  return (
    faultOfLine(source, given) ??
    faultOfSentence(source, given) ??
    faultOfHeadings(source, given) ??
    faultOfEdges(source, given)
  );
}

type Source = Figure['source'];

function faultOfLine({ start, line, column }: Source, { lines }: Given): string | null {
  const own = { line: lines.of[start]!, column: start - lines.start[start]! + 1 };
  if (line === own.line && column === own.column) return null;
  return `it stands in line ${own.line}, column ${own.column}, not in ${line}, ${column}`;
}

function faultOfSentence({ start, end, sentence }: Source, { text }: Given): string | null {
  const at = text.lastIndexOf(sentence, start);
  return at !== -1 && at + sentence.length >= end ? null : 'its sentence is not around it';
}

function faultOfHeadings({ headings }: Source, { solid, words }: Given): string | null {
  const lost = headings.find((heading) => !solid.includes(solidOf(heading, words)));
  return lost === undefined ? null : `the heading ${JSON.stringify(lost)} is not in the text`;
}

/** A number that goes on before or behind its span was cut: 1,2|34, 上千|万. */
function faultOfEdges({ start, end, text: span }: Source, { text, words }: Given): string | null {
  const before = text.slice(0, start).slice(-2);
  const grouped = /\p{Nd},$/u.test(before) && /^\p{Nd}{3}(?!\p{Nd})/u.test(span);
  if (grouped || (/^\p{Nd}/u.test(span) && /\p{Nd}[.．]?$/u.test(before)))
    return 'the number begins before its span';
  const behind = words.simplify(text.slice(end, end + 2));
  const open = /[\p{Nd}十百千万亿兆]$/u.test(words.simplify(span));
  return open && /^(?:[万亿兆]|[.．]?\p{Nd})/u.test(behind) ? 'the number goes on behind its span' : null;
}
