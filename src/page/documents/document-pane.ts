import type { Figure } from '../../model/figure.js';
import type { PageDocument } from '../../writers/report/unpack-report.js';
import { button, el } from '../dom.js';
import { nameOf } from '../lists/figure-list.js';
import { type Page, type PageState, select } from '../state.js';
import { documentText } from './document-text.js';
import { type Marked, TextPlaces } from './figure-marks.js';
import { markSpan } from './span-mark.js';

export interface DocumentPane {
  element: HTMLElement;
  /** Moves to the mark of the figure that is selected. */
  focusSelected(): void;
  /** Chooses the next or the previous figure of the document. */
  step(by: number): void;
}

/** The documents, one at a time, with the figures of each marked in its text. */
export function createDocumentPane(page: Page): DocumentPane {
  const view = new DocumentView(page);
  return {
    element: view.element,
    focusSelected: () => view.focusSelected(),
    step: (by) => view.step(by),
  };
}

/** Milliseconds: longer than between two letters. */
const FADE_DELAY = 150;

class DocumentView {
  readonly element: HTMLElement;
  private readonly chooser: HTMLSelectElement | null;
  private readonly head = el('div', { class: 'document-head' });
  private readonly position = el('span', { class: 'position' });
  private readonly text: HTMLElement;
  private places = new TextPlaces();
  private figures: Figure[] = [];
  private current: HTMLElement[] = [];
  private fading = 0;

  constructor(private readonly page: Page) {
    const { words, store } = page;
    this.chooser = page.report.documents.length > 1 ? documentChooser(page) : null;
    this.text = el('div', {
      class: 'text',
      tabindex: 0,
      role: 'region',
      'aria-label': words.document.text,
      lang: 'zh',
    });
    const steps = el(
      'div',
      { class: 'steps' },
      button({ class: 'quiet', 'aria-label': words.document.previous }, () => this.step(-1), '↑'),
      this.position,
      button({ class: 'quiet', 'aria-label': words.document.next }, () => this.step(1), '↓'),
    );
    const bar = el('div', { class: 'document-bar' }, this.chooser, steps);
    this.element = el(
      'section',
      { class: 'document-pane', 'aria-label': words.documents },
      bar,
      this.head,
      this.text,
    );
    this.text.addEventListener('click', ({ target }) => this.clicked(target));
    this.text.addEventListener('keydown', (event) => this.pressed(event));
    this.open(store.get());
    store.follow((now, before) => this.follow(now, before));
    page.shown.follow(() => this.fadeSoon());
    this.showSelected(store.get(), false);
  }

  focusSelected(): void {
    const [mark] = this.current;
    if (mark === undefined) this.text.focus();
    else mark.focus({ preventScroll: true });
  }

  step(by: number): void {
    if (this.figures.length === 0) return;
    const { selected } = this.page.store.get();
    const at = selected === null ? -1 : this.figures.indexOf(selected);
    const to = at === -1 && by < 0 ? this.figures.length - 1 : at + by;
    const figure = this.figures[(to + this.figures.length) % this.figures.length]!;
    select(this.page, figure);
    if (this.text.contains(document.activeElement)) this.focusSelected();
  }

  private follow(now: PageState, before: PageState): void {
    const anew = now.document !== before.document || now.rejected !== before.rejected;
    if (anew) this.open(now);
    if (anew || now.selected !== before.selected) this.showSelected(now, true);
    if (now.words !== before.words) this.showWords(now);
  }

  private open({ document, rejected }: PageState): void {
    const { report, words } = this.page;
    const opened = report.documents[document];
    if (opened === undefined) return;
    if (this.chooser !== null) this.chooser.value = String(document);
    this.places = new TextPlaces();
    this.current = [];
    this.figures = report.figures.filter((figure) => report.documentOf(figure) === document);
    const marked: Marked[] = this.figures.map((figure) => ({ figure }));
    if (rejected) marked.push(...opened.rejected.map((each) => ({ rejected: each })));
    const parts = documentText({ text: opened.text, blocks: opened.blocks(), marked }, this.places, words);
    this.head.replaceChildren(...documentHead(opened, this.page));
    this.text.replaceChildren(...(parts.length === 0 ? [el('p', { class: 'empty' }, words.noText)] : parts));
    this.text.scrollTop = 0;
    this.fade();
  }

  private showSelected({ selected }: PageState, moves: boolean): void {
    for (const mark of this.current) {
      mark.classList.remove('current');
      mark.removeAttribute('aria-current');
      mark.tabIndex = -1;
    }
    this.current = selected === null ? [] : [...this.places.marksOf(selected)];
    for (const mark of this.current) {
      mark.classList.add('current');
      mark.setAttribute('aria-current', 'true');
      mark.tabIndex = 0;
    }
    const at = selected === null ? -1 : this.figures.indexOf(selected);
    this.position.textContent = this.page.words.document.position(at + 1, this.figures.length);
    markSpan('sentence', this.places, selected === null ? null : this.page.report.sentenceOf(selected));
    if (moves) this.bringIntoSight();
  }

  private showWords({ words }: PageState): void {
    const first = markSpan('words', this.places, words);
    first?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  // Parts that were out of sight get their true height only now, which may move what was in the middle.
  private bringIntoSight(): void {
    const [mark] = this.current;
    mark?.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (mark !== undefined)
      requestAnimationFrame(() => mark.scrollIntoView({ block: 'center', inline: 'nearest' }));
  }

  // Thousands of marks are not repainted for every letter of a search.
  private fadeSoon(): void {
    clearTimeout(this.fading);
    this.fading = window.setTimeout(() => this.fade(), FADE_DELAY);
  }

  /** What the list does not show steps back. */
  private fade(): void {
    const { figures } = this.page.shown.get();
    for (const [figure, marks] of this.places.allMarks()) {
      const faded = figures !== null && !figures.has(figure);
      for (const mark of marks)
        if (mark.classList.contains('faded') !== faded) mark.classList.toggle('faded', faded);
    }
  }

  /** Of several figures of one number, each click chooses the next. */
  private clicked(target: EventTarget | null): void {
    const figures = this.places.figuresAt(target);
    if (figures.length === 0) return;
    const { selected } = this.page.store.get();
    const at = selected === null ? -1 : figures.indexOf(selected);
    select(this.page, figures[(at + 1) % figures.length]!);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (this.places.figuresAt(event.target).length === 0) return;
    event.preventDefault();
    this.clicked(event.target);
    this.focusSelected();
  }
}

function documentChooser({ report, words, store }: Page): HTMLSelectElement {
  const sides = [...new Set(report.documents.map(({ side }) => side))];
  const optionsOf = (wanted: string): HTMLOptionElement[] =>
    report.documents.flatMap(({ side, record }, i) =>
      side === wanted
        ? [
            el(
              'option',
              { value: i },
              `${sides.length > 1 ? `${words.sides[side]} · ` : ''}${nameOf(record)} (${record.figures})`,
            ),
          ]
        : [],
    );
  const groups = sides.map((side) => el('optgroup', { label: words.sides[side] }, ...optionsOf(side)));
  const select = el('select', { class: 'chooser', 'aria-label': words.document.choose }, ...groups);
  select.addEventListener('change', () => store.set({ document: Number(select.value) }));
  return select;
}

function documentHead({ record, rejected }: PageDocument, { words, store }: Page): Node[] {
  const { path, date, place, issuer, number, code, message, figures } = record;
  const facts = [date, place, issuer, number, path].filter((fact) => fact !== null);
  const toggle = el('input', { type: 'checkbox', checked: store.get().rejected });
  toggle.addEventListener('change', () => store.set({ rejected: toggle.checked }));
  return [
    el('h2', { lang: 'zh' }, nameOf(record)),
    el('p', { class: 'facts' }, [...facts, words.document.figures(figures)].join(' · ')),
    ...(code === null ? [] : [el('p', { class: 'fault' }, `${code}: ${message ?? ''}`)]),
    ...(rejected.length === 0
      ? []
      : [el('label', { class: 'facts' }, toggle, words.document.rejected(rejected.length))]),
  ];
}
