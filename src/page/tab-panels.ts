import { narrowed } from './charts/narrowed.js';
import { shareCharts } from './charts/share-charts.js';
import { targetTimeline } from './charts/target-timeline.js';
import { trendCharts } from './charts/trend-charts.js';
import { el } from './dom.js';
import { createListPanel, type ListPanel } from './list/list-panel.js';
import { changeList } from './lists/change-list.js';
import { figureList } from './lists/figure-list.js';
import { targetList } from './lists/target-list.js';
import type { Page } from './state.js';
import type { TabId } from './words/words.js';

/** What stands under the tabs. */
export interface TabPanels {
  element: HTMLElement;
  /** The list that is open; null for the charts. */
  list(): ListPanel | null;
  /** Shows what belongs to the tab that is chosen. */
  show(): void;
}

/** Each list is made when its tab is first opened, and kept; the charts are drawn anew where the list has been narrowed. */
export function tabPanels(page: Page, onOpen: () => void): TabPanels {
  const { store, shown } = page;
  const element = el('div', { class: 'tab-panel', role: 'tabpanel', id: 'panel' });
  const lists = new Map<TabId, ListPanel>();
  let drawn: { of: ReadonlySet<unknown> | null; charts: HTMLElement } | null = null;

  function list(): ListPanel | null {
    const { tab } = store.get();
    if (tab === 'charts') return null;
    const panel = lists.get(tab) ?? makeList(tab, page, onOpen);
    lists.set(tab, panel);
    return panel;
  }

  function charts(): HTMLElement {
    const { figures } = shown.get();
    if (drawn === null || drawn.of !== figures)
      drawn = { of: figures, charts: chartsOf(narrowed(page, figures)) };
    return drawn.charts;
  }

  function show(): void {
    const panel = list();
    element.replaceChildren(panel?.element ?? charts());
    element.setAttribute('aria-labelledby', `tab-${store.get().tab}`);
    panel?.follow();
  }
  return { element, list, show };
}

function makeList(tab: Exclude<TabId, 'charts'>, page: Page, onOpen: () => void): ListPanel {
  const { report, shown } = page;
  switch (tab) {
    case 'figures': {
      const onFound = (rows: typeof report.listed): void =>
        shown.set({ figures: rows.length === report.listed.length ? null : new Set(rows) });
      return createListPanel(figureList(page), page, { onOpen, onFound });
    }
    case 'changes':
      return createListPanel(changeList(page, report.changes ?? []), page, { onOpen });
    case 'targets':
      return createListPanel(targetList(page), page, { onOpen });
  }
}

function chartsOf(page: Page): HTMLElement {
  const { words, report, shown } = page;
  const note = shown.get().figures === null ? '' : words.charts.narrowed(report.listed.length);
  return el(
    'div',
    { class: 'chart-panel', tabindex: 0, role: 'region', 'aria-label': words.tabs.charts },
    note === '' ? null : el('p', { class: 'remarks' }, note),
    trendCharts(page),
    targetTimeline(page),
    shareCharts(page),
  );
}
