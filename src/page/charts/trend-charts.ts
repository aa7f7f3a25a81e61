import { dot, lineY, text } from '@observablehq/plot';
import { describePeriod } from '../../text/describe-period.js';
import { describeNumber, describeValue } from '../../writers/describe-value.js';
import { button, el } from '../dom.js';
import type { Page } from '../state.js';
import { drawChart, linkTo } from './chart.js';
import { type Trend, type TrendPoint, trendsOf } from './trends.js';

const FIRST = 12;

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
  let most = FIRST;
  const search = el('input', { type: 'search', placeholder: charts.choose, 'aria-label': charts.choose });
  const small = el('div', { class: 'small-charts' });
  const more = button({ class: 'quiet' }, () => {
    most = trends.length;
    show();
  });
  function show(): void {
    const found = trends.filter(({ name }) => name.includes(search.value.trim()));
    small.replaceChildren(...found.slice(0, most).map((trend) => trendChart(trend, page)));
    more.hidden = found.length <= most;
    more.textContent = charts.more(found.length - most);
  }
  search.addEventListener('input', show);
  show();
  section.append(
    el('p', { class: 'note' }, charts.trendsNote),
    trends.length > FIRST ? search : '',
    small,
    more,
  );
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
      ticks: fewOf(trend.periods),
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

/** As many names of periods as stand beside each other without touching. */
function fewOf(periods: readonly string[]): string[] {
  const step = Math.ceil(periods.length / 4);
  return periods.filter((_, i) => (periods.length - 1 - i) % step === 0);
}
