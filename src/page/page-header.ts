import { button, el } from './dom.js';
import type { Page, Theme } from './state.js';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Title, and what is set for the whole page. */
export function pageHeader(page: Page, onHelp: () => void): HTMLElement {
  const { words, store, report } = page;
  const theme = el(
    'select',
    { 'aria-label': words.theme },
    ...THEMES.map((each) => el('option', { value: each }, words.themes[each])),
  );
  theme.value = store.get().theme;
  theme.addEventListener('change', () => store.set({ theme: theme.value as Theme }));
  const other = store.get().language === 'zh' ? 'en' : 'zh';
  const language = button(
    { class: 'quiet', lang: other },
    () => store.set({ language: other }),
    words.otherLanguage,
  );
  return el(
    'header',
    { class: 'page-header' },
    el('h1', { lang: 'zh' }, report.title),
    paneSwitch(page),
    el(
      'div',
      { class: 'settings' },
      button({ class: 'quiet wide-only' }, () => window.print(), words.print),
      button({ class: 'quiet wide-only' }, onHelp, words.help),
      theme,
      language,
    ),
  );
}

/** On a narrow screen: the documents or the results. */
function paneSwitch({ words, store }: Page): HTMLElement {
  const panes = [
    ['results', words.results],
    ['document', words.documents],
  ] as const;
  const buttons = panes.map(([pane, label]) => button({ class: 'chip' }, () => store.set({ pane }), label));
  const show = (): void => {
    for (const [i, each] of buttons.entries())
      each.setAttribute('aria-pressed', String(panes[i]![0] === store.get().pane));
  };
  show();
  store.follow(show);
  return el('div', { class: 'pane-switch', role: 'group' }, ...buttons);
}
