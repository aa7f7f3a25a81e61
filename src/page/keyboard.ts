import type { DocumentPane } from './documents/document-pane.js';
import type { ListPanel } from './list/list-panel.js';
import type { Page } from './state.js';
import type { TabId } from './words/words.js';

interface Reach {
  list: () => ListPanel | null;
  documents: DocumentPane;
  /** Leads to the sentence of the figure that is chosen. */
  open: () => void;
  tabs: readonly TabId[];
  help: HTMLDialogElement;
}

/** Keys that hold everywhere but where something is typed. Gives the way to end it. */
export function listenToKeys(page: Page, reach: Reach): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || reach.help.open) return;
    const back = event.key === 'Escape' ? () => goBack(event.target, page, reach) : undefined;
    const act = back ?? (isTyping(event.target) ? undefined : actionOf(event.key, page, reach));
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}

function actionOf(key: string, page: Page, reach: Reach): (() => void) | undefined {
  const { store } = page;
  const list = reach.list();
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => list?.search.focus(),
    '?': () => reach.help.showModal(),
    j: () => list?.grid.move(1),
    k: () => list?.grid.move(-1),
    n: () => reach.documents.step(1),
    p: () => reach.documents.step(-1),
    e: () => store.set({ explained: !store.get().explained }),
  };
  const tab = /^[1-9]$/.test(key) ? reach.tabs[Number(key) - 1] : undefined;
  if (tab !== undefined) return () => store.set({ tab });
  return Object.hasOwn(actions, key) ? actions[key] : undefined;
}

/** From the text back to the list; in the list, away from the figure that is chosen. */
function goBack(target: EventTarget | null, { store }: Page, { list }: Reach): void {
  const inDocument = target instanceof Element && target.closest('.document-pane') !== null;
  if (inDocument || isTyping(target)) store.set({ pane: 'results' });
  else if (store.get().selected !== null) store.set({ selected: null, cited: [], words: null });
  list()?.grid.focus();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
