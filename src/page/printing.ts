import type { ListPanel } from './list/list-panel.js';

/** On paper a list has all its rows, each with its sentence. Gives the way to end it. */
export function listenToPrinting(list: () => ListPanel | null): () => void {
  const unfold = (): void => list()?.grid.unfold(true);
  const fold = (): void => list()?.grid.unfold(false);
  // Where a page is made of it without a dialog, only the medium tells.
  const medium = matchMedia('print');
  const changed = (): void => (medium.matches ? unfold() : fold());
  window.addEventListener('beforeprint', unfold);
  window.addEventListener('afterprint', fold);
  medium.addEventListener('change', changed);
  return () => {
    window.removeEventListener('beforeprint', unfold);
    window.removeEventListener('afterprint', fold);
    medium.removeEventListener('change', changed);
  };
}
