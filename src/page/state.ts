import type { Span } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { PageLanguage } from '../writers/report/report.js';
import type { PageReport } from '../writers/report/unpack-report.js';
import type { ListState } from './list/list-state.js';
import type { Store } from './store.js';
import type { TabId, Words } from './words/words.js';

export type Theme = 'auto' | 'light' | 'dark';

/** A figure that a row rests on, under the name it has there. */
export interface Cited {
  label: string;
  figure: Figure;
}

/** What the reader sees of the report. */
export interface PageState {
  language: PageLanguage;
  theme: Theme;
  tab: TabId;
  /** On a narrow screen one of the two panes is seen. */
  pane: 'document' | 'results';
  /** The document that is open, by its place. */
  document: number;
  /** The figure whose sentence is shown. */
  selected: Figure | null;
  /** All figures of the row that was chosen; empty where the figure was chosen in its document. */
  cited: readonly Cited[];
  /** Words of the open document that are pointed at. */
  words: Span | null;
  /** Are the rules behind the figure shown? */
  explained: boolean;
  /** Are the numbers marked that are no figures? */
  rejected: boolean;
}

/** What every view of the page is given. */
export interface Page {
  report: PageReport;
  words: Words;
  store: Store<PageState>;
  /** How each list is searched, sorted and laid out; kept when the language changes. */
  lists: Map<string, ListState>;
  /** Figures that the list shows now; the others step back in the documents. */
  shown: Store<{ figures: ReadonlySet<Figure> | null }>;
}

/** Shows a figure in its document, and as the one that details are given of. */
export function select(page: Page, figure: Figure, cited: readonly Cited[] = []): void {
  page.store.set({ selected: figure, cited, words: null, document: page.report.documentOf(figure) });
}
