// The sections of one document as documents of their own, with its title, day, place and kind: their figures are those of the whole.
// What a figure has from the text before its section (inferred there: a period of the preamble, the place of a chapter) is left out.

import { factsOf } from './facts.mjs';
import { lineAround } from './layout.mjs';
import { meaningOf } from './meaning.mjs';

const LEAST = 40;

const unlessInferred = (told) => (told?.from === 'inferred' ? null : told);

function meaningInSection(figure) {
  const { period, deadline, scope, confidence: _confidence, ...rest } = meaningOf(figure);
  return {
    ...rest,
    period: unlessInferred(period),
    deadline: unlessInferred(deadline),
    scope: unlessInferred(scope),
  };
}

export function sectionPairs(document, { read, draft }) {
  const found = draft(document);
  // Without its day a document tells its year by its first lines, which a section of it has not.
  if (found.facts.title === null || found.facts.date === null) return [];
  const options = factsOf(found);
  const whole = read(document, options);
  const { sections, normal } = found;
  const levels = sections.filter(({ level }) => level > 0).map(({ level }) => level);
  const top = Math.min(...levels);
  return sections
    .filter(({ level, start, end }) => level === top && end - start >= LEAST)
    .flatMap(({ start, end }) => {
      const span = { start: normal.map.startOf(start), end: normal.map.endOf(end - 1) };
      const { from } = lineAround(document.text, span);
      const text = document.text.slice(from, span.end);
      const before = whole.filter(({ source }) => source.start >= from && source.end <= span.end);
      return before.length === 0
        ? []
        : [{ before, after: read({ ...document, text }, options), meaning: meaningInSection }];
    });
}
