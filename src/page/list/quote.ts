import type { Figure } from '../../model/figure.js';
import { el } from '../dom.js';
import type { Cited, Page } from '../state.js';

/** The sentence of a figure with its number marked, and where it stands. */
export function quoteOf({ label, figure }: Cited, page: Page): HTMLElement {
  const { source, document } = figure;
  const place = page.words.place(source.path, source.line, source.column);
  const facts = [label, document.title, document.date, place].filter(Boolean).join(' · ');
  return el('blockquote', {}, markedSentence(figure, page), el('footer', {}, facts));
}

/** A sentence as one line, the number marked in it. */
export function markedSentence(figure: Figure, { report }: Page): HTMLElement {
  const { source } = figure;
  const span = report.sentenceOf(figure);
  if (span === null) return el('span', { lang: 'zh' }, oneLine(source.sentence));
  const [from, to] = [source.start - span.start, source.end - span.start];
  return el(
    'span',
    { lang: 'zh' },
    oneLine(source.sentence.slice(0, from)),
    el('mark', {}, oneLine(source.sentence.slice(from, to))),
    oneLine(source.sentence.slice(to)),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
