import { barX, text } from '@observablehq/plot';
import { describePeriod } from '../../text/describe-period.js';
import { describeValue } from '../../writers/describe-value.js';
import { button, el } from '../dom.js';
import type { Page } from '../state.js';
import { drawChart, linkTo } from './chart.js';
import { type Whole, wholesOf } from './shares.js';

const FIRST = 8;
const ROW = 26;

/** Each whole as bars of its parts, on one scale from nothing to all: lengths are compared more surely than angles. */
export function shareCharts(page: Page): HTMLElement {
  const { words, report } = page;
  const { charts } = words;
  const wholes = wholesOf(report.listed, report.sums);
  const section = el(
    'section',
    { class: 'charts', 'aria-labelledby': 'shares' },
    el('h2', { id: 'shares' }, charts.shares),
  );
  if (wholes.length === 0) {
    section.append(el('p', { class: 'empty' }, charts.noShares));
    return section;
  }
  const host = el('div', { class: 'shares' });
  const more = button({ class: 'quiet' }, () => show(wholes.length), charts.more(wholes.length - FIRST));
  function show(count: number): void {
    host.replaceChildren(...wholes.slice(0, count).map((whole) => wholeChart(whole, page)));
    more.hidden = count >= wholes.length;
  }
  show(FIRST);
  section.append(el('p', { class: 'note' }, charts.sharesNote), host, more);
  return section;
}

function wholeChart({ figure, parts }: Whole, { words }: Page): HTMLElement {
  const about = figure ?? parts[0]!.figure;
  const period = describePeriod(about.period, words.periods);
  const name =
    figure === null
      ? wholeName(parts, words.charts.shares)
      : `${figure.metric.name} ${describeValue(figure, words.values)}`;
  const rows = parts.map((part, i) => ({ ...part, key: String(i), name: partName(part.figure, i, parts) }));
  type Row = (typeof rows)[number];
  const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
  const title = (row: Row): string =>
    [row.name, describeValue(row.figure, words.values), percent(row.share)].join(' · ');
  const chart = drawChart(name, {
    width: 480,
    height: rows.length * ROW + 8,
    marginLeft: 176,
    marginRight: 110,
    marginTop: 4,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null },
    y: { type: 'band', domain: rows.map(({ key }) => key), axis: null, padding: 0.25 },
    marks: [
      barX(rows, { x1: 0, x2: 1, y: 'key', fill: 'var(--band)' }),
      barX(rows, {
        x1: 0,
        x2: 'share',
        y: 'key',
        fill: 'var(--accent)',
        title,
        ariaLabel: title,
        href: (row: Row) => linkTo(row.figure.id),
      }),
      text(rows, {
        y: 'key',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
        text: (row: Row) => cut(row.name, 15),
        fill: 'var(--ink)',
      }),
      text(rows, {
        y: 'key',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
        text: (row: Row) =>
          figure === null
            ? percent(row.share)
            : `${percent(row.share)}  ${describeValue(row.figure, words.values)}`,
        fill: 'var(--ink)',
      }),
    ],
  });
  return el(
    'figure',
    { class: 'share-chart' },
    el('figcaption', {}, name, el('small', {}, [about.scope?.name, period].filter(Boolean).join(' · '))),
    chart,
  );
}

/** Terms of a ratio have one name: they are told apart by their places. */
function partName({ metric }: Whole['parts'][number]['figure'], i: number, parts: Whole['parts']): string {
  const isTerm = parts.every(({ figure }) => figure.metric.name === metric.name);
  return isTerm ? `${metric.name} ${i + 1}/${parts.length}` : metric.name;
}

/** What the names of the parts end in alike, such as 占比; else the general word. */
function wholeName(parts: Whole['parts'], general: string): string {
  const names = parts.map(({ figure }) => figure.metric.name);
  let size = 0;
  while (names.every((name) => name.length > size && name.at(-1 - size) === names[0]!.at(-1 - size)))
    size += 1;
  return size > 1 ? names[0]!.slice(-size) : general;
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
