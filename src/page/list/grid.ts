import { el } from '../dom.js';
import type { Column } from './list.js';

export interface GridOptions<T> {
  label: string;
  /** Says which sorting is in force. */
  sort: () => { column: string; down: boolean } | null;
  onSort: (column: string) => void;
  /** A row was clicked, or reached by the keyboard. */
  onChoose: (row: T) => void;
  /** The reader wants to see where the row stands. */
  onOpen: (row: T) => void;
  /** What is printed below a row. */
  quotes: (row: T) => Node[];
  /** Words for sorting, for those who do not see the arrow. */
  sortLabel: (column: string) => string;
}

/** A table of any number of rows, of which only those in sight are elements. */
export interface Grid<T> {
  element: HTMLElement;
  show(rows: readonly T[], columns: readonly Column<T>[]): void;
  /** Marks a row as the chosen one and brings it into sight. */
  choose(row: T | null): void;
  /** Moves the choice by some rows. */
  move(by: number): void;
  focus(): void;
  /** All rows with their sentences, for paper; and back. */
  unfold(whole: boolean): void;
}

/** Has to agree with the height that the style gives a row. */
const ROW_HEIGHT = 44;
const MARGIN_ROWS = 12;

/** A grid whose rows are made as they come into sight; the reader of a screen is told how many there are. */
export function createGrid<T>(options: GridOptions<T>): Grid<T> {
  return new RowGrid(options);
}

class RowGrid<T> implements Grid<T> {
  readonly element: HTMLElement;
  private readonly table: HTMLTableElement;
  private readonly columnGroup = el('colgroup');
  private readonly headRow = el('tr', { 'aria-rowindex': 1 });
  private readonly body = el('tbody');
  private readonly before = spacer();
  private readonly after = spacer();
  private rows: readonly T[] = [];
  private columns: readonly Column<T>[] = [];
  private chosen: T | null = null;
  private first = 0;
  private last = 0;
  private whole = false;

  constructor(private readonly options: GridOptions<T>) {
    this.table = el(
      'table',
      { class: 'grid', role: 'grid', tabindex: 0, 'aria-label': options.label },
      this.columnGroup,
      el('thead', {}, this.headRow),
      this.before,
      this.body,
      this.after,
    );
    this.element = el('div', { class: 'grid-scroller' }, this.table);
    this.element.addEventListener('scroll', () => this.render(), { passive: true });
    new ResizeObserver(() => this.render()).observe(this.element);
    this.body.addEventListener('click', (event) => this.clicked(event));
    this.body.addEventListener('dblclick', () => this.open());
    this.table.addEventListener('keydown', (event) => this.pressed(event));
  }

  show(rows: readonly T[], columns: readonly Column<T>[]): void {
    this.rows = rows;
    if (columns !== this.columns) this.layColumns(columns);
    for (const [i, column] of columns.entries()) this.markSorted(i, column);
    this.table.setAttribute('aria-rowcount', String(rows.length + 1));
    this.render(true);
  }

  choose(row: T | null): void {
    this.chosen = row;
    const at = row === null ? -1 : this.rows.indexOf(row);
    if (at !== -1) this.reveal(at);
    this.render(true);
  }

  move(by: number): void {
    if (this.rows.length === 0) return;
    const at = this.chosen === null ? -1 : this.rows.indexOf(this.chosen);
    const to = at === -1 ? 0 : Math.min(Math.max(at + by, 0), this.rows.length - 1);
    this.options.onChoose(this.rows[to]!);
  }

  focus(): void {
    this.table.focus({ preventScroll: true });
  }

  unfold(whole: boolean): void {
    this.whole = whole;
    this.render(true);
  }

  private layColumns(columns: readonly Column<T>[]): void {
    this.columns = columns;
    this.columnGroup.replaceChildren(
      ...columns.map(({ width, grows }) => {
        const column = el('col');
        if (!grows) column.style.width = `${width}px`;
        return column;
      }),
    );
    this.table.style.minWidth = `${columns.reduce((sum, { width }) => sum + width, 0)}px`;
    this.headRow.replaceChildren(...columns.map((column) => this.headCell(column)));
  }

  private headCell({ key, label, right }: Column<T>): HTMLElement {
    const sign = el('span', { class: 'sort-sign', 'aria-hidden': 'true' });
    const sorter = el('button', { type: 'button', title: this.options.sortLabel(label) }, label, sign);
    sorter.addEventListener('click', () => this.options.onSort(key));
    return el('th', { scope: 'col', class: right ? 'right' : undefined }, sorter);
  }

  private markSorted(i: number, { key }: Column<T>): void {
    const cell = this.headRow.children[i];
    const sort = this.options.sort();
    const sorted = sort?.column === key;
    if (sorted) cell?.setAttribute('aria-sort', sort.down ? 'descending' : 'ascending');
    else cell?.removeAttribute('aria-sort');
    const sign = cell?.querySelector('.sort-sign');
    if (sign) sign.textContent = sorted ? (sort.down ? ' ↓' : ' ↑') : '';
  }

  /** Makes the rows that are in sight, with some more on either side. */
  private render(anew = false): void {
    const { scrollTop, clientHeight } = this.element;
    const first = this.whole ? 0 : Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - MARGIN_ROWS);
    const last = this.whole
      ? this.rows.length
      : Math.min(this.rows.length, Math.ceil((scrollTop + clientHeight) / ROW_HEIGHT) + MARGIN_ROWS);
    if (!anew && first === this.first && last === this.last) return;
    [this.first, this.last] = [Math.min(first, last), last];
    setHeight(this.before, this.first * ROW_HEIGHT);
    setHeight(this.after, (this.rows.length - last) * ROW_HEIGHT);
    const made = this.rows.slice(this.first, last).flatMap((row, i) => this.rowsOf(row, this.first + i));
    this.body.replaceChildren(...made);
    const active = this.chosen === null ? -1 : this.rows.indexOf(this.chosen);
    if (active >= this.first && active < last)
      this.table.setAttribute('aria-activedescendant', rowId(active));
    else this.table.removeAttribute('aria-activedescendant');
  }

  private rowsOf(row: T, at: number): HTMLElement[] {
    const chosen = row === this.chosen;
    const cells = this.columns.map((column, i) => {
      const text = column.text(row);
      const classes = [column.right ? 'right' : '', column.tone?.(row) ?? ''].filter(Boolean).join(' ');
      const content = el('div', { class: 'cell', title: text.length > 14 ? text : undefined }, text);
      return i === 0
        ? el('th', { scope: 'row', class: classes || undefined }, content)
        : el('td', { class: classes || undefined }, content);
    });
    const properties = { id: rowId(at), 'aria-rowindex': at + 2, 'aria-selected': String(chosen) };
    const made = el('tr', { ...properties, 'data-at': at }, ...cells);
    if (!this.whole) return [made];
    const quotes = this.options.quotes(row);
    return quotes.length === 0
      ? [made]
      : [made, el('tr', { class: 'quotes' }, el('td', { colspan: this.columns.length }, ...quotes))];
  }

  private reveal(at: number): void {
    const head = this.headRow.offsetHeight;
    const [top, bottom] = [at * ROW_HEIGHT, (at + 1) * ROW_HEIGHT];
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (bottom > scrollTop + clientHeight - head) this.element.scrollTop = bottom - clientHeight + head;
  }

  private clicked(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('tr[data-at]') : null;
    const found = row === null ? undefined : this.rows[Number(row.getAttribute('data-at'))];
    if (found === undefined) return;
    this.focus();
    this.options.onChoose(found);
  }

  private open(): void {
    if (this.chosen !== null) this.options.onOpen(this.chosen);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.target !== this.table || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW_HEIGHT) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.rows.length,
      End: this.rows.length,
    };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (step !== undefined) this.move(step);
    else if (event.key === 'Enter') this.open();
    else return;
    event.preventDefault();
  }
}

const rowId = (at: number): string => `row-${at}`;

function spacer(): HTMLTableSectionElement {
  return el('tbody', { class: 'spacer', 'aria-hidden': 'true' }, el('tr', {}, el('td')));
}

function setHeight(body: HTMLElement, height: number): void {
  body.hidden = height === 0;
  const row = body.firstElementChild;
  if (row instanceof HTMLElement) row.style.height = `${height}px`;
}
