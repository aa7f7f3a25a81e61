import { createDetailsPanel } from './details/details-panel.js';
import { createDocumentPane } from './documents/document-pane.js';
import { el } from './dom.js';
import { helpDialog } from './help-dialog.js';
import { listenToKeys } from './keyboard.js';
import { pageHeader } from './page-header.js';
import { listenToPrinting } from './printing.js';
import type { Page } from './state.js';
import { tabList } from './tab-list.js';
import { tabPanels } from './tab-panels.js';
import type { TabId } from './words/words.js';

/** Builds the page in its language: header, documents on the left, tabs on the right. Gives the way to end it. */
export function layOutPage(page: Page, root: HTMLElement): () => void {
  const { words, store, report } = page;
  const documents = createDocumentPane(page);
  const open = (): void => {
    store.set({ pane: 'document' });
    documents.focusSelected();
  };
  const panels = tabPanels(page, open);
  const compared: TabId[] = report.changes === null ? [] : ['changes'];
  const tabs: TabId[] = ['figures', 'charts', ...compared, 'targets'];
  const help = helpDialog(words);
  root.append(
    el('a', { class: 'skip', href: '#results' }, words.skip),
    pageHeader(page, () => help.showModal()),
    el(
      'div',
      { class: 'panes' },
      documents.element,
      el(
        'main',
        { class: 'results', id: 'results', 'aria-label': words.results },
        remarks(page),
        tabList(page, tabs),
        panels.element,
        createDetailsPanel(page, open),
      ),
    ),
    help,
  );
  panels.show();
  root.dataset.pane = store.get().pane;
  store.follow((now, before) => {
    root.dataset.pane = now.pane;
    if (now.tab !== before.tab) panels.show();
    else if (now.selected !== before.selected) panels.list()?.follow();
  });
  const ends = [
    listenToKeys(page, { list: panels.list, documents, open, tabs, help }),
    listenToPrinting(panels.list),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function remarks({ report, words }: Page): HTMLElement | null {
  if (report.remarks.length === 0) return null;
  const items = report.remarks.map((remark) => el('li', {}, remark));
  return el('aside', { class: 'remarks', 'aria-label': words.remarks }, el('ul', {}, ...items));
}
