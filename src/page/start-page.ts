import type { PageLanguage } from '../writers/report/report.js';
import type { PageReport } from '../writers/report/unpack-report.js';
import { el } from './dom.js';
import { layOutPage } from './lay-out-page.js';
import type { ListState } from './list/list-state.js';
import { type Page, type PageState, select } from './state.js';
import { createStore } from './store.js';
import { englishWords } from './words/en.js';
import { chineseWords } from './words/zh.js';

/** Puts the report on the page, and again in the other language when the reader asks for it. */
export function startPage(report: PageReport): void {
  const root = el('div', { id: 'page' });
  document.querySelector('noscript')?.remove();
  document.body.prepend(root);
  let state: PageState = {
    language: report.language ?? readersLanguage(),
    theme: 'auto',
    tab: report.changes === null ? 'figures' : 'changes',
    pane: 'results',
    document: 0,
    selected: null,
    cited: [],
    words: null,
    explained: false,
    rejected: false,
  };
  const lists = new Map<string, ListState>();
  const show = (): void => {
    const words = state.language === 'zh' ? chineseWords(report.domainTitles) : englishWords();
    const store = createStore(state);
    const page: Page = { report, words, store, lists, shown: createStore({ figures: null }) };
    document.documentElement.lang = words.htmlLang;
    root.replaceChildren();
    end();
    end = layOutPage(page, root);
    store.follow((now, before) => {
      state = now;
      document.documentElement.dataset.theme = now.theme;
      if (now.language !== before.language) show();
    });
    followHash(page);
  };
  let end = (): void => {};
  show();
}

function readersLanguage(): PageLanguage {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** A link to a figure's id, of a chart or from elsewhere, chooses it; what is chosen can be linked to. */
function followHash(page: Page): void {
  const choose = (): void => {
    const id = location.hash.slice(1);
    const figure = page.report.figures.find((each) => each.id === id);
    if (figure !== undefined && figure !== page.store.get().selected) select(page, figure);
  };
  window.onhashchange = choose;
  page.store.follow((now, before) => {
    if (now.selected === null || now.selected === before.selected) return;
    history.replaceState(null, '', `#${now.selected.id}`);
  });
  choose();
}
