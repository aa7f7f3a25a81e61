// Two paragraphs of one section in the other order. A paragraph may take its period, place, status and subject from the one before,
// so what has to stay the same is what its own sentence says: name, value, unit, role and what a change is against.
import { factsOf } from './facts.mjs';
import { lineAround, paragraphsOf } from './layout.mjs';

/** Swaps tried in one document. */
const MOST = 12;
/** Paragraphs of running text; a list goes on from item to item. */
const isSwappable = ({ kind, start, text }) => kind === 'paragraph' && start !== null && text.length >= 30;

/** What a figure says by its own sentence. */
function ownMeaning({ metric, value, min, max, exact, unit, role, annualised, basis, source }) {
  return {
    name: metric.name,
    value,
    min,
    max,
    exact,
    unit: unit.text,
    role,
    annualised,
    basis: basis?.text,
    text: source.text,
  };
}

export function swapPairs(document, { read, draft }) {
  const found = draft(document);
  const paragraphs = paragraphsOf(found);
  const options = factsOf(found);
  const neighbours = paragraphs
    .map((one, i) => [one, paragraphs[i + 1]])
    .filter(
      ([one, next]) =>
        next !== undefined && isSwappable(one) && isSwappable(next) && one.section === next.section,
    );
  const step = Math.ceil(neighbours.length / MOST) || 1;
  const before = read(document, options);
  return neighbours
    .filter((_, i) => i % step === 0)
    .flatMap(([one, next]) => {
      const text = swapped(document.text, one, next);
      return text === null
        ? []
        : [{ before, after: read({ ...document, text }, options), meaning: ownMeaning }];
    });
}

function swapped(text, one, next) {
  const [first, second] = [lineAround(text, one), lineAround(text, next)];
  if (first.to > second.from || second.to === text.length) return null;
  const between = text.slice(first.to, second.from);
  return (
    text.slice(0, first.from) +
    text.slice(second.from, second.to) +
    between +
    text.slice(first.from, first.to) +
    text.slice(second.to)
  );
}
