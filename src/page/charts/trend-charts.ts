import { dot, lineY, text } from '@observablehq/plot';
import { describePeriod } from '../../text/describe-period.js';
import { describeValue } from '../../writers/describe-value.js';
import type { PageSeries } from '../../writers/report/unpack-report.js';
import { button, el } from '../dom.js';
import type { Page } from '../state.js';
import { drawChart, linkTo } from './chart.js';
import { tickText } from './scale-of-values.js';
import { type Trend, type TrendPoint, trendsOf } from './trends.js';

const FIRST = 12;

/** Small charts of the same make, one a metric: those with most periods first. */
export function trendCharts(page: Page): HTMLElement {
  const { words, report } = page;
  const trends = trendsOf(report.series as PageSeries[]);
  const section = el(
    'section',
    { class: 'charts', 'aria-labelledby': 'trends' },
    el('h2', { id: 'trends' }, words.charts.trends),
  );
  if (trends.length === 0) {
    section.append(el('p', { class: 'empty' }, words.charts.noTrends));
    return section;
  }
  const small = el('div', { class: 'small-charts' });
  const more = button(
    { class: 'quiet' },
    () => show(trends.length),
    words.charts.more(trends.length - FIRST),
  );
  function show(count: number): void {
    small.replaceChildren(...trends.slice(0, count).map((trend) => trendChart(trend, page)));
    more.hidden = count >= trends.length;
  }
  show(FIRST);
  section.append(el('p', { class: 'note' }, words.charts.trendsNote), small, more);
  return section;
}

function trendChart(trend: Trend, page: Page): HTMLElement {
  const { words } = page;
  const title = (point: TrendPoint): string =>
    [
      describePeriod(point.figure.period, words.periods),
      describeValue(point.figure, words.values),
      words.statuses[point.figure.status],
    ].join(' ');
  const name = [trend.name, trend.scope].filter(Boolean).join(' · ');
  const points = trend.points;
  const first = points[0]!;
  const last = points.at(-1)!;
  const shape = {
    x: 'at',
    y: 'value',
    title,
    ariaLabel: title,
    href: (point: TrendPoint) => linkTo(point.figure.id),
  } as const;
  const isResult = (point: TrendPoint): boolean => point.figure.status === 'actual';
  const chart = drawChart(name, {
    width: 300,
    height: 150,
    marginLeft: 52,
    marginRight: 24,
    marginTop: 22,
    marginBottom: 26,
    x: {
      type: 'point',
      domain: trend.periods,
      label: null,
      tickSize: 0,
      tickFormat: (at: string) => trend.labelOf(at, words),
    },
    y: {
      label: null,
      ticks: 3,
      nice: true,
      grid: true,
      tickSize: 0,
      tickFormat: tickText,
      insetTop: 4,
      insetBottom: 4,
    },
    marks: [
      lineY(points.filter(isResult), { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 1.75 }),
      dot(
        points.filter((point) => !isResult(point)),
        { ...shape, r: 4.5, stroke: 'var(--target)', fill: 'var(--paper)', strokeWidth: 1.75 },
      ),
      dot(points.filter(isResult), { ...shape, r: 4, fill: 'var(--accent)', stroke: 'var(--paper)' }),
      text([...new Set([first, last])], {
        x: 'at',
        y: 'value',
        text: ({ value }: TrendPoint) => tickText(value),
        dy: -11,
        fill: 'var(--ink)',
        fontWeight: 600,
      }),
    ],
  });
  return el(
    'figure',
    { class: 'small-chart' },
    el(
      'figcaption',
      {},
      name,
      el(
        'small',
        {},
        [words.roles[trend.role], trend.unit]
          .filter((part) => part !== '' && part !== words.roles.level)
          .join(' · '),
      ),
    ),
    chart,
  );
}
