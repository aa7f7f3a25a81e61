import { button, el } from '../dom.js';
import type { Words } from '../words/words.js';

/** So many to begin with, and more of them on demand, some at a time: a thousand charts would stop the page. */
export function showMore<T>(
  all: readonly T[],
  { first, step }: { first: number; step: number },
  words: Words,
  draw: (some: readonly T[]) => Node[],
  host: HTMLElement,
): HTMLElement {
  let most = first;
  const more = button({ class: 'quiet' }, () => {
    most += step;
    show();
  });
  function show(): void {
    host.replaceChildren(...draw(all.slice(0, most)));
    more.hidden = all.length <= most;
    more.textContent = words.charts.more(Math.min(step, all.length - most), all.length);
  }
  show();
  return el('div', {}, host, more);
}
