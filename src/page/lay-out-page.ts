import { shareCharts } from './charts/share-charts.js';
import { targetTimeline } from './charts/target-timeline.js';
import { trendCharts } from './charts/trend-charts.js';
import { createDetailsPanel } from './details/details-panel.js';
import { createDocumentPane } from './documents/document-pane.js';
import { el } from './dom.js';
import { helpDialog } from './help-dialog.js';
import { listenToKeys } from './keyboard.js';
import type { ListPanel } from './list/list-panel.js';
import { createListPanel } from './list/list-panel.js';
import { changeList } from './lists/change-list.js';
import { figureList } from './lists/figure-list.js';
import { targetList } from './lists/target-list.js';
import { pageHeader } from './page-header.js';
import { listenToPrinting } from './printing.js';
import type { Page } from './state.js';
import { tabList } from './tab-list.js';
import type { TabId } from './words/words.js';

/** Builds the page in its language: header, documents on the left, tabs on the right. Gives the way to end it. */
export function layOutPage(page: Page, root: HTMLElement): () => void {
  const { words, store } = page;
  const documents = createDocumentPane(page);
  const panels = new Map<TabId, ListPanel | null>();
  const host = el('div', { class: 'tab-panel', role: 'tabpanel', id: 'panel' });
  const open = (): void => {
    store.set({ pane: 'document' });
    documents.focusSelected();
  };

  function panelOf(tab: TabId): ListPanel | null {
    const known = panels.get(tab);
    if (known !== undefined) return known;
    const made = makePanel(tab, page, open);
    panels.set(tab, made);
    return made;
  }

  const charts = new Map<TabId, HTMLElement>();
  function showTab(): void {
    const { tab } = store.get();
    const panel = panelOf(tab);
    const chart = charts.get(tab) ?? chartsOf(page);
    if (panel === null) charts.set(tab, chart);
    host.replaceChildren(panel?.element ?? chart);
    host.setAttribute('aria-labelledby', `tab-${tab}`);
    panel?.follow();
  }

  const tabs: TabId[] = [
    'figures',
    'charts',
    ...(page.report.changes === null ? [] : (['changes'] as const)),
    'targets',
  ];
  const help = helpDialog(words);
  const results = el(
    'main',
    { class: 'results', id: 'results', 'aria-label': words.results },
    remarks(page),
    tabList(page, tabs),
    host,
    createDetailsPanel(page, open),
  );
  const skip = el('a', { class: 'skip', href: '#results' }, words.skip);
  root.append(
    skip,
    pageHeader(page, () => help.showModal()),
    el('div', { class: 'panes' }, documents.element, results),
    help,
  );
  showTab();
  root.dataset.pane = store.get().pane;
  store.follow((now, before) => {
    root.dataset.pane = now.pane;
    if (now.tab !== before.tab) showTab();
    else if (now.selected !== before.selected) panels.get(now.tab)?.follow();
  });
  const current = (): ListPanel | null => panelOf(store.get().tab);
  const ends = [
    listenToKeys(page, { list: current, documents, open, tabs, help }),
    listenToPrinting(() => current()),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function makePanel(tab: TabId, page: Page, onOpen: () => void): ListPanel | null {
  const { report, shown } = page;
  switch (tab) {
    case 'figures': {
      const onFound = (rows: readonly (typeof report.listed)[number][]): void =>
        shown.set({ figures: rows.length === report.listed.length ? null : new Set(rows) });
      return createListPanel(figureList(page), page, { onOpen, onFound });
    }
    case 'changes':
      return createListPanel(changeList(page, report.changes ?? []), page, { onOpen });
    case 'targets':
      return createListPanel(targetList(page), page, { onOpen });
    case 'charts':
      return null;
  }
}

function chartsOf(page: Page): HTMLElement {
  return el(
    'div',
    { class: 'chart-panel', tabindex: 0, role: 'region', 'aria-label': page.words.tabs.charts },
    trendCharts(page),
    targetTimeline(page),
    shareCharts(page),
  );
}

function remarks({ report, words }: Page): HTMLElement | null {
  if (report.remarks.length === 0) return null;
  const items = report.remarks.map((remark) => el('li', {}, remark));
  return el('aside', { class: 'remarks', 'aria-label': words.remarks }, el('ul', {}, ...items));
}
