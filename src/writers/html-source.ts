import type { Figure } from '../model/figure.js';
import { escapeHtml } from './escape-html.js';
import type { Source } from './view.js';

/** Where a row comes from: the places, which open to the sentences. */
export function sourceDetails(sources: readonly Source[]): string {
  if (sources.length === 0) return '';
  const places = sources.map(({ figure: { source } }) => `${source.line}:${source.column}`).join(' ');
  const quotes = sources.map(({ label, figure }) => quote(label, figure)).join('');
  return `<details><summary>${escapeHtml(places)}</summary>${quotes}</details>`;
}

function quote(label: string, figure: Figure): string {
  const { source, document } = figure;
  const place = `${source.path}:${source.line}:${source.column}`;
  const facts = [document.title, document.date, place].filter(Boolean).join(' · ');
  return `<blockquote>${marked(oneLine(source.sentence), oneLine(source.text))}<br><small>${escapeHtml(`${label} · ${facts}`)}</small></blockquote>`;
}

// Marked where there is no doubt which of the sentence's numbers is meant.
function marked(sentence: string, text: string): string {
  const [before, after, ...more] = text === '' ? [] : sentence.split(text);
  if (before === undefined || after === undefined || more.length > 0) return escapeHtml(sentence);
  return `${escapeHtml(before)}<mark>${escapeHtml(text)}</mark>${escapeHtml(after)}`;
}

// A sentence may run over the lines of a page; shown in one, where a line end would be a sign of steering.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
