import { barX, text } from '@observablehq/plot';
import { describePeriod } from '../../text/describe-period.js';
import { describeValue } from '../../writers/describe-value.js';
import { el } from '../dom.js';
import type { Page } from '../state.js';
import { drawChart, linkTo } from './chart.js';
import { type Whole, wholesOf } from './shares.js';
import { showMore } from './show-more.js';

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
  const draw = (some: readonly Whole[]): Node[] => some.map((whole) => wholeChart(whole, page));
  const shown = showMore(wholes, { first: FIRST, step: FIRST }, words, draw, host);
  section.append(el('p', { class: 'note' }, charts.sharesNote), shown);
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

/** Terms of a ratio have one name: they are told apart by their places. What all names end in stands above them. */
function partName({ metric }: Whole['parts'][number]['figure'], i: number, parts: Whole['parts']): string {
  const ending = commonEnding(parts);
  if (ending.length === metric.name.length) return `${i + 1}/${parts.length}`;
  return metric.name.slice(0, Math.max(LEAST_NAME, metric.name.length - ending.length));
}

/** Characters: 第一产业就业人员占比 is 第一产业 beside its like, not 第一. */
const LEAST_NAME = 4;

function wholeName(parts: Whole['parts'], general: string): string {
  const ending = commonEnding(parts);
  return ending.length > 1 ? ending : general;
}

/** What the names of the parts end in alike, such as 占比. */
function commonEnding(parts: Whole['parts']): string {
  const names = parts.map(({ figure }) => figure.metric.name);
  const first = names[0] ?? '';
  let size = 0;
  while (size < first.length && names.every((name) => name.at(-1 - size) === first.at(-1 - size))) size += 1;
  return first.slice(first.length - size);
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
