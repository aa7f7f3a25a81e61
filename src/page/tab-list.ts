import { el } from './dom.js';
import type { Page } from './state.js';
import type { TabId } from './words/words.js';

/** The tabs of the results, as readers of screens know them: one stop of the tab key, arrows between them. */
export function tabList({ words, store, report }: Page, tabs: readonly TabId[]): HTMLElement {
  const counts: Partial<Record<TabId, number>> = {
    figures: report.listed.length,
    changes: report.changes?.length ?? 0,
    targets: report.targets.length,
  };
  const made = tabs.map((tab) => {
    const count = counts[tab];
    const each = el(
      'button',
      { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': 'panel' },
      words.tabs[tab],
      count !== undefined && el('span', { class: 'count' }, String(count)),
    );
    each.addEventListener('click', () => store.set({ tab }));
    return each;
  });
  const show = (): void => {
    for (const [i, each] of made.entries()) {
      const chosen = tabs[i] === store.get().tab;
      each.setAttribute('aria-selected', String(chosen));
      each.tabIndex = chosen ? 0 : -1;
    }
  };
  show();
  store.follow(show);
  const list = el('div', { class: 'tabs', role: 'tablist', 'aria-label': words.results }, ...made);
  list.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const to = (tabs.indexOf(store.get().tab) + by + tabs.length) % tabs.length;
    store.set({ tab: tabs[to]! });
    made[to]?.focus();
  });
  return list;
}
