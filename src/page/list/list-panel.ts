import { button, el } from '../dom.js';
import { type Page, select } from '../state.js';
import { columnChoice } from './column-choice.js';
import { copyText } from './copy-text.js';
import { csvOf } from './csv.js';
import { type FacetControl, facetControl } from './facet-controls.js';
import { rowFinder } from './find-rows.js';
import { createGrid, type Grid } from './grid.js';
import type { Column, List } from './list.js';
import { FRESH_LIST, type ListState } from './list-state.js';
import { quoteOf } from './quote.js';

/** A list as the reader works with it. */
export interface ListPanel {
  element: HTMLElement;
  search: HTMLInputElement;
  grid: Pick<Grid<unknown>, 'move' | 'focus' | 'unfold'>;
  /** Chooses the row of the figure that is selected. */
  follow(): void;
}

interface PanelOptions<T> {
  onFound?: (rows: readonly T[]) => void;
  /** The reader wants to see the sentence of the row that is chosen. */
  onOpen: () => void;
}

/** Search, filters, the choice of columns, a copy for elsewhere, and the rows. */
export function createListPanel<T>(list: List<T>, page: Page, options: PanelOptions<T>): ListPanel {
  const { words, store } = page;
  const finder = rowFinder(list);
  let state = page.lists.get(list.key) ?? FRESH_LIST;
  let rows: T[] = [];
  const grid = createGrid<T>({
    label: list.label,
    sort: () => state.sort,
    onSort: (column) => update({ sort: nextSort(state.sort, column) }),
    onChoose: (row) => {
      const cited = list.cited(row);
      if (cited[0] !== undefined) select(page, cited[0].figure, cited);
      grid.choose(row);
    },
    onOpen: options.onOpen,
    quotes: (row) => list.cited(row).map((each) => quoteOf(each, page)),
    sortLabel: words.sortBy,
  });
  const count = el('output', { class: 'found', 'aria-live': 'polite' });
  const search = el('input', { type: 'search', placeholder: words.search, 'aria-label': words.search });
  search.value = state.query;
  search.addEventListener('input', () => update({ query: search.value }));
  const controls = list.facets.map((facet): [string, FacetControl] => [
    facet.key,
    facetControl(facet, words, (values) => update({ chosen: new Map(state.chosen).set(facet.key, values) })),
  ]);
  const clear = button({ class: 'quiet', hidden: true }, () => clearAll(), words.clear);
  const empty = el('p', { class: 'empty', hidden: true }, list.empty);

  function update(change: Partial<ListState>): void {
    state = { ...state, ...change };
    page.lists.set(list.key, state);
    rows = finder.find(state);
    grid.show(rows, columnsOf(list, state));
    for (const [key, control] of controls) control.show(state.chosen.get(key) ?? []);
    count.textContent = words.found(rows.length, list.rows.length);
    clear.hidden = state.query === '' && ![...state.chosen.values()].some((values) => values.length > 0);
    empty.hidden = rows.length > 0;
    options.onFound?.(rows);
  }

  function clearAll(): void {
    search.value = '';
    update({ query: '', chosen: new Map() });
    search.focus();
  }

  function follow(): void {
    const { selected, cited } = store.get();
    const held = cited[0]?.figure ?? selected;
    const row = rows.find((each) => list.cited(each).some(({ figure }) => figure === held));
    grid.choose(row ?? null);
  }

  const keys = columnsOf(list, state).map(({ key }) => key);
  const bar = el(
    'div',
    { class: 'toolbar' },
    el('div', { class: 'search', role: 'search' }, search),
    clear,
    el('span', { class: 'spring' }),
    count,
    columnChoice(list.columns, keys, words, (columns) => update({ columns })),
    copyButton(() => csvOf(rows, columnsOf(list, state)), page),
  );
  update({});
  const filters = el(
    'details',
    // On a narrow screen the rows come first.
    { class: 'filters', open: !matchMedia('(max-width: 860px)').matches },
    el('summary', {}, words.filters),
    el('div', {}, ...controls.map(([, { element }]) => element)),
  );
  const element = el('div', { class: 'list-panel' }, bar, filters, grid.element, empty);
  return { element, search, grid, follow };
}

/** Up, then down, then as the documents have it. */
function nextSort(sort: ListState['sort'], column: string): ListState['sort'] {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? null : { column, down: true };
}

const shownColumns = new WeakMap<ListState, readonly Column<never>[]>();

function columnsOf<T>({ columns }: List<T>, state: ListState): readonly Column<T>[] {
  const known = shownColumns.get(state);
  if (known !== undefined) return known as readonly Column<T>[];
  const keys = state.columns;
  const shown = columns.filter(({ key, optional }) => (keys === null ? !optional : keys.includes(key)));
  shownColumns.set(state, shown as readonly Column<never>[]);
  return shown;
}

function copyButton(text: () => string, { words }: Page): HTMLElement {
  const said = el('span', { class: 'said', role: 'status' });
  const copy = button(
    { class: 'quiet' },
    async () => {
      said.textContent = (await copyText(text())) ? words.copied : words.notCopied;
      setTimeout(() => said.replaceChildren(), 2500);
    },
    words.copyCsv,
  );
  return el('span', { class: 'copy' }, copy, said);
}
