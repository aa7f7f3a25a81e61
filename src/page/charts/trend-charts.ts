import { dot, lineY, text } from '@observablehq/plot';
import { describePeriod } from '../../text/describe-period.js';
import { describeNumber, describeValue } from '../../writers/describe-value.js';
import { el } from '../dom.js';
import type { Page } from '../state.js';
import { drawChart, linkTo } from './chart.js';
import { showMore } from './show-more.js';
import { type Trend, type TrendPoint, trendsOf } from './trends.js';

const FIRST = 12;
const MORE = 24;

/** Small charts of one make, one a metric, those with most periods first; a search finds the others. */
export function trendCharts(page: Page): HTMLElement {
  const { charts } = page.words;
  const trends = trendsOf(page.report.series);
  const head = el('h2', { id: 'trends' }, charts.trends);
  const section = el('section', { class: 'charts', 'aria-labelledby': 'trends' }, head);
  if (trends.length === 0) {
    section.append(el('p', { class: 'empty' }, charts.noTrends));
    return section;
  }
  const search = el('input', { type: 'search', placeholder: charts.choose, 'aria-label': charts.choose });
  const found = el('div');
  function show(): void {
    const named = trends.filter(({ name }) => name.includes(search.value.trim()));
    const draw = (some: readonly Trend[]): Node[] => some.map((trend) => trendChart(trend, page));
    const host = el('div', { class: 'small-charts' });
    found.replaceChildren(showMore(named, { first: FIRST, step: MORE }, page.words, draw, host));
  }
  search.addEventListener('input', show);
  show();
  section.append(el('p', { class: 'note' }, charts.trendsNote), trends.length > FIRST ? search : '', found);
  return section;
}

function trendChart(trend: Trend, page: Page): HTMLElement {
  const { words } = page;
  const { points } = trend;
  const name = [trend.name, trend.scope].filter(Boolean).join(' · ');
  const manner = [trend.role === 'level' ? '' : words.roles[trend.role], trend.unit]
    .filter(Boolean)
    .join(' · ');
  const title = ({ figure }: TrendPoint): string =>
    [
      describePeriod(figure.period, words.periods),
      describeValue(figure, words.values),
      words.statuses[figure.status],
    ].join(' ');
  const shape = {
    x: 'at',
    y: 'value',
    title,
    ariaLabel: title,
    href: ({ figure }: TrendPoint) => linkTo(figure.id),
  } as const;
  const isResult = ({ figure }: TrendPoint): boolean => figure.status === 'actual';
  const chart = drawChart(name, {
    width: 236,
    height: 138,
    marginLeft: 54,
    marginRight: 26,
    marginTop: 18,
    marginBottom: 22,
    x: {
      type: 'point',
      domain: trend.periods,
      label: null,
      tickSize: 0,
      ticks: fewOf(trend.periods, (at) => trend.labelOf(at, words)),
      tickFormat: (at: string) => trend.labelOf(at, words),
    },
    y: {
      label: null,
      ticks: 3,
      nice: true,
      grid: true,
      tickSize: 0,
      tickFormat: describeNumber,
      insetTop: 8,
      insetBottom: 18,
    },
    marks: [
      lineY(points.filter(isResult), { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 1.75 }),
      dot(
        points.filter((point) => !isResult(point)),
        { ...shape, r: 4, stroke: 'var(--target)', fill: 'var(--paper)', strokeWidth: 1.75 },
      ),
      dot(points.filter(isResult), { ...shape, r: 3.5, fill: 'var(--accent)', stroke: 'var(--paper)' }),
      ...endLabels(points),
    ],
  });
  return el('figure', { class: 'small-chart' }, el('figcaption', {}, name, el('small', {}, manner)), chart);
}

/** The first and the last value, on the side of the line where there is room. */
function endLabels(points: readonly TrendPoint[]): ReturnType<typeof text>[] {
  const ends = [...new Set([points[0]!, points.at(-1)!])];
  return ends.map((end, i) => {
    const neighbour = i === 0 ? points[1] : points.at(-2);
    const above = neighbour === undefined || end.value >= neighbour.value;
    return text([end], {
      x: 'at',
      y: 'value',
      text: ({ value }: TrendPoint) => describeNumber(value),
      dy: above ? -11 : 12,
      fill: 'var(--ink)',
      fontWeight: 600,
    });
  });
}

/** As many names of periods as stand beside each other without touching; the last one always. */
function fewOf(periods: readonly string[], labelOf: (at: string) => string): string[] {
  const longest = periods.reduce((most, at) => Math.max(most, labelOf(at).length), 0);
  const fitting = Math.max(2, Math.floor(AXIS / (longest * CHARACTER + 10)));
  const step = Math.ceil((periods.length - 1) / (fitting - 1));
  return periods.filter((_, i) => (periods.length - 1 - i) % step === 0);
}

/** Pixels of the axis of periods, and of a character under it. */
const AXIS = 190;
const CHARACTER = 6.5;
