import { button, el } from '../dom.js';
import { type Page, select } from '../state.js';
import { columnChoice } from './column-choice.js';
import { copyButton } from './copy-button.js';
import { csvOf } from './csv.js';
import { type FacetControl, facetControl } from './facet-controls.js';
import { type RowFinder, rowFinder } from './find-rows.js';
import { createGrid, type Grid } from './grid.js';
import type { Column, Facet, List } from './list.js';
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
  onFound?: (rows: T[]) => void;
  /** The reader wants to see the sentence of the row that is chosen. */
  onOpen: () => void;
}

/** Search, filters, the choice of columns, a copy for elsewhere, and the rows. */
export function createListPanel<T>(list: List<T>, page: Page, options: PanelOptions<T>): ListPanel {
  const view = new ListView(list, page, options);
  const { element, search, grid } = view;
  return { element, search, grid, follow: () => view.follow() };
}

class ListView<T> {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  readonly grid: Grid<T>;
  private state: ListState;
  private rows: T[] = [];
  private readonly finder: RowFinder<T>;
  private readonly controls: readonly [string, FacetControl][];
  private readonly count = el('output', { class: 'found', 'aria-live': 'polite' });
  private readonly clear: HTMLElement;
  private readonly empty: HTMLElement;

  constructor(
    private readonly list: List<T>,
    private readonly page: Page,
    private readonly options: PanelOptions<T>,
  ) {
    const { words } = page;
    this.state = page.lists.get(list.key) ?? FRESH_LIST;
    this.finder = rowFinder(list);
    this.grid = this.makeGrid();
    this.search = searchBox(page, this.state.query);
    this.search.addEventListener('focus', () => this.finder.prepare());
    this.search.addEventListener('input', () => this.update({ query: this.search.value }));
    this.controls = list.facets.map((facet) => [facet.key, this.makeControl(facet)]);
    this.clear = button({ class: 'quiet' }, () => this.clearAll(), words.clear);
    this.empty = el('p', { class: 'empty' }, list.empty);
    const filters = filtersOf(
      this.controls.map(([, { element }]) => element),
      page,
    );
    this.element = el('div', { class: 'list-panel' }, this.makeBar(), filters, this.grid.element, this.empty);
    this.update({});
  }

  /** Chooses the row of the figure that is selected. */
  follow(): void {
    const { selected, cited } = this.page.store.get();
    const held = cited[0]?.figure ?? selected;
    const row = this.rows.find((each) => this.list.cited(each).some(({ figure }) => figure === held));
    this.grid.choose(row ?? null);
  }

  private update(change: Partial<ListState>): void {
    const { list, page } = this;
    this.state = { ...this.state, ...change };
    const { query, chosen } = this.state;
    page.lists.set(list.key, this.state);
    this.rows = this.finder.find(this.state);
    this.grid.show(this.rows, columnsOf(list, this.state));
    for (const [key, control] of this.controls) control.show(chosen.get(key) ?? []);
    this.count.textContent = page.words.found(this.rows.length, list.rows.length);
    this.clear.hidden = query === '' && ![...chosen.values()].some((values) => values.length > 0);
    this.empty.hidden = this.rows.length > 0;
    this.options.onFound?.(this.rows);
  }

  private clearAll(): void {
    this.search.value = '';
    this.update({ query: '', chosen: new Map() });
    this.search.focus();
  }

  private makeGrid(): Grid<T> {
    const { list, page, options } = this;
    return createGrid<T>({
      label: list.label,
      sort: () => this.state.sort,
      onSort: (column) => this.update({ sort: nextSort(this.state.sort, column) }),
      onChoose: (row) => {
        const cited = list.cited(row);
        if (cited[0] !== undefined) select(page, cited[0].figure, cited);
        this.grid.choose(row);
      },
      onOpen: options.onOpen,
      quotes: (row) => list.cited(row).map((each) => quoteOf(each, page)),
      sortLabel: page.words.sortBy,
    });
  }

  private makeControl(facet: Facet<T>): FacetControl {
    return facetControl(facet, this.page.words, (values) =>
      this.update({ chosen: new Map(this.state.chosen).set(facet.key, values) }),
    );
  }

  private makeBar(): HTMLElement {
    const { list, page } = this;
    const keys = columnsOf(list, this.state).map(({ key }) => key);
    return el(
      'div',
      { class: 'toolbar' },
      el('div', { class: 'search', role: 'search' }, this.search),
      this.clear,
      el('span', { class: 'spring' }),
      this.count,
      columnChoice(list.columns, keys, page.words, (columns) => this.update({ columns })),
      copyButton(page.words.copyCsv, () => csvOf(this.rows, columnsOf(list, this.state)), page),
    );
  }
}

function searchBox({ words }: Page, query: string): HTMLInputElement {
  const search = el('input', { type: 'search', placeholder: words.search, 'aria-label': words.search });
  search.value = query;
  return search;
}

/** On a narrow screen the rows come first, and the filters where they are asked for. */
function filtersOf(controls: readonly HTMLElement[], { words }: Page): HTMLElement {
  const open = !matchMedia('(max-width: 860px)').matches;
  return el(
    'details',
    { class: 'filters', open },
    el('summary', {}, words.filters),
    el('div', {}, ...controls),
  );
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
