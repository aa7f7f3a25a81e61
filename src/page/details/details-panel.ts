import type { Figure } from '../../model/figure.js';
import { describePeriod } from '../../text/describe-period.js';
import { describeBasis, describeValue } from '../../writers/describe-value.js';
import { button, el } from '../dom.js';
import { copyButton } from '../list/copy-button.js';
import { markedSentence } from '../list/quote.js';
import { nameOf } from '../lists/figure-list.js';
import { type Cited, type Page, type PageState, select } from '../state.js';
import { citationOf, correctionOf } from './cite.js';
import { evidenceList } from './evidence-list.js';

/** What is known of the figure that is chosen, and on demand why it was read so. */
export function createDetailsPanel(page: Page, onJump: () => void): HTMLElement {
  const { words, store } = page;
  const panel = el('section', { class: 'details', 'aria-label': words.details.label, tabindex: -1 });
  const show = (state: Readonly<PageState>): void => {
    panel.hidden = state.selected === null;
    if (state.selected !== null) panel.replaceChildren(...contentOf(state.selected, state, page, onJump));
  };
  store.follow((now, before) => {
    if (now.selected !== before.selected || now.cited !== before.cited) show(now);
    else if (now.explained !== before.explained) {
      const why = panel.querySelector<HTMLDetailsElement>('details.why');
      if (why !== null) why.open = now.explained;
    }
  });
  show(store.get());
  return panel;
}

function contentOf(figure: Figure, state: PageState, page: Page, onJump: () => void): Node[] {
  const { words, store } = page;
  const close = button(
    { class: 'quiet close', 'aria-label': words.close },
    () => store.set({ selected: null, cited: [], words: null }),
    '×',
  );
  const jump = button({ class: 'quiet' }, onJump, words.details.jump);
  return [
    el(
      'header',
      {},
      el(
        'h3',
        {},
        figure.metric.name || '—',
        el('span', { class: 'value' }, describeValue(figure, words.values)),
      ),
      jump,
      close,
    ),
    el('p', { class: 'sentence' }, markedSentence(figure, page)),
    facts(figure, page),
    el(
      'div',
      { class: 'copies' },
      copyButton(words.details.cite, () => citationOf(figure, words), page),
      copyButton(words.details.correct, () => correctionOf(figure), page),
    ),
    ...citedButtons(figure, state, page),
    whyDetails(figure, state, page),
  ];
}

function facts(figure: Figure, page: Page): HTMLElement {
  const { words } = page;
  const { status, force, period, deadline, scope, basis, source, metric, confidence } = figure;
  const from = (told: 'stated' | 'inferred'): string =>
    told === 'inferred' ? ` (${words.details.from.inferred})` : '';
  const labels = words.columnsOf;
  const pairs: [string, string][] = [
    [
      labels.status,
      [words.statuses[status], force === null ? '' : words.forces[force]].filter(Boolean).join(' '),
    ],
    [labels.period, period === null ? '' : describePeriod(period, words.periods) + from(period.from)],
    [labels.deadline, deadline === null ? '' : deadline.date + from(deadline.from)],
    [labels.place, scope === null ? '' : scope.name + from(scope.from)],
    [labels.basis, describeBasis(basis, words.values)],
    [labels.domain, words.domain(metric.domain)],
    [labels.headings, source.headings.join(' › ')],
    [words.details.table, source.table === null ? '' : `${source.table.row} × ${source.table.column}`],
    [words.details.sure, String(confidence)],
    [labels.position, `${nameOf({ title: null, path: source.path })}:${source.line}:${source.column}`],
  ];
  const shown = pairs.filter(([, text]) => text !== '');
  return el(
    'dl',
    {},
    ...shown.map(([label, text]) => el('div', {}, el('dt', {}, label), el('dd', {}, text))),
  );
}

/** The other figures of its row, or those of the same number. */
function citedButtons(figure: Figure, { cited }: PageState, page: Page): HTMLElement[] {
  const others: Cited[] = cited.length > 1 ? [...cited] : sameNumber(figure, page);
  if (others.length < 2) return [];
  const buttons = others.map((each) =>
    citedButton(each, figure, () => select(page, each.figure, cited), page),
  );
  return [el('div', { class: 'cited', role: 'group', 'aria-label': page.words.details.others }, ...buttons)];
}

function sameNumber(figure: Figure, { report }: Page): Cited[] {
  const { start, end } = figure.source;
  const document = report.documentOf(figure);
  return report.figures
    .filter(
      (each) => each.source.start < end && each.source.end > start && report.documentOf(each) === document,
    )
    .map((each) => ({ label: '', figure: each }));
}

function citedButton(
  { label, figure }: Cited,
  selected: Figure,
  act: () => void,
  { words }: Page,
): HTMLElement {
  const text = [label, figure.metric.name, describeValue(figure, words.values)].filter(Boolean).join(' · ');
  return button({ class: 'chip', 'aria-pressed': String(figure === selected) }, act, text);
}

function whyDetails(figure: Figure, { explained }: PageState, page: Page): HTMLElement {
  const why = el('details', { class: 'why', open: explained }, el('summary', {}, page.words.details.why));
  const fill = (): void => {
    if (why.open && why.children.length === 1) why.append(evidenceList(figure, page));
  };
  why.addEventListener('toggle', () => {
    fill();
    if (page.store.get().explained !== why.open) page.store.set({ explained: why.open });
  });
  fill();
  return why;
}
