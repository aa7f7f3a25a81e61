import { axisX, dot, ruleX, ruleY, text } from '@observablehq/plot';
import type { TrackedTarget } from '../../model/change.js';
import { describeValue } from '../../writers/describe-value.js';
import { el } from '../dom.js';
import type { Page } from '../state.js';
import { drawChart, linkTo } from './chart.js';
import { showMore } from './show-more.js';

const FIRST = 24;
const MORE = 48;
const ROW = 24;

interface Row {
  key: string;
  name: string;
  day: Date;
  target: TrackedTarget;
}

/** Targets with a deadline, one a row, by when they fall due; shape and colour say what became of them. */
export function targetTimeline(page: Page): HTMLElement {
  const { words, report } = page;
  const { charts } = words;
  const section = el(
    'section',
    { class: 'charts', 'aria-labelledby': 'timeline' },
    el('h2', { id: 'timeline' }, charts.timeline),
  );
  const rows = rowsOf(report.targets);
  if (rows.length === 0) {
    section.append(el('p', { class: 'empty' }, charts.noTimeline));
    return section;
  }
  const host = el('div', { class: 'timeline' });
  const draw = (some: readonly Row[]): Node[] => [timelineChart(some, rows, page)];
  const shown = showMore(rows, { first: FIRST, step: MORE }, words, draw, host);
  section.append(el('p', { class: 'note' }, charts.timelineNote(report.asOf)), legend(page), shown);
  return section;
}

function rowsOf(targets: readonly TrackedTarget[]): Row[] {
  return targets
    .flatMap((target, i) => {
      const date = target.target.deadline?.date;
      return date === undefined
        ? []
        : [{ key: String(i), name: target.metric.name, day: new Date(date), target }];
    })
    .sort((a, b) => a.day.getTime() - b.day.getTime());
}

type Look = 'met' | 'missed' | 'pending' | 'silent' | 'unknown';
const SYMBOLS = {
  met: 'circle',
  missed: 'times',
  pending: 'circle',
  silent: 'diamond',
  unknown: 'circle',
} as const;
const COLORS: Record<Look, string> = {
  met: 'var(--better)',
  missed: 'var(--worse)',
  pending: 'var(--faint)',
  silent: 'var(--doubt)',
  unknown: 'var(--target)',
};
const lookOf = ({ target }: Row): Look => target.outcome ?? 'unknown';

function timelineChart(rows: readonly Row[], all: readonly Row[], { words, report }: Page): Element {
  const title = ({ target: { metric, target, result, outcome } }: Row): string =>
    [
      metric.name,
      describeValue(target, words.values),
      target.deadline?.date,
      outcome === null ? '' : words.outcomes[outcome],
      result === null ? '' : describeValue(result, words.values),
    ]
      .filter(Boolean)
      .join(' · ');
  const shape = {
    x: 'day',
    y: 'key',
    title,
    ariaLabel: title,
    href: ({ target }: Row) => linkTo(target.target.id),
  } as const;
  const [from, to] = spanOf(all, report.asOf);
  const asOf = report.asOf === null ? [] : [new Date(report.asOf)];
  const solid = (row: Row): boolean => ['met', 'missed', 'silent'].includes(lookOf(row));
  return drawChart(words.charts.timeline, {
    width: 740,
    height: rows.length * ROW + 56,
    marginLeft: 220,
    marginRight: 130,
    marginTop: 24,
    marginBottom: 24,
    x: { type: 'utc', domain: [from, to], label: null },
    y: { type: 'band', domain: rows.map(({ key }) => key), axis: null },
    marks: [
      axisX({
        anchor: 'top',
        tickSize: 0,
        ticks: yearTicks(from, to)
          .map(middleOfYear)
          .filter((day) => day < to),
        tickFormat: (day: Date) => String(day.getUTCFullYear()),
      }),
      ruleX(yearTicks(from, to), { stroke: 'var(--line)' }),
      ruleY(rows, { y: 'key', stroke: 'var(--line)' }),
      ruleX(asOf, { stroke: 'var(--doubt)', strokeDasharray: '3 3' }),
      text(asOf, {
        x: (day: Date) => day,
        frameAnchor: 'bottom',
        dy: 16,
        text: () => `${words.charts.asOf} ${report.asOf}`,
        fill: 'var(--doubt)',
      }),
      text(rows, {
        y: 'key',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -10,
        text: ({ name }: Row) => cut(name, 18),
        fill: 'var(--ink)',
      }),
      dot(
        rows.filter((row) => !solid(row)),
        {
          ...shape,
          symbol: (row: Row) => SYMBOLS[lookOf(row)],
          r: 5,
          stroke: (row: Row) => COLORS[lookOf(row)],
          fill: 'var(--paper)',
          strokeWidth: 2,
        },
      ),
      dot(rows.filter(solid), {
        ...shape,
        symbol: (row: Row) => SYMBOLS[lookOf(row)],
        r: 5,
        fill: (row: Row) => COLORS[lookOf(row)],
        stroke: (row: Row) => COLORS[lookOf(row)],
        strokeWidth: 2,
      }),
      text(rows, {
        y: 'key',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 10,
        text: ({ target }: Row) => describeValue(target.target, words.values),
        fill: 'var(--faint)',
      }),
    ],
    color: { type: 'identity' },
    symbol: { type: 'identity' },
  } as Parameters<typeof drawChart>[1]);
}

/** From the year of the first day to the end of the last one's. */
function spanOf(rows: readonly Row[], asOf: string | null): [Date, Date] {
  const years = [
    ...rows.map(({ day }) => day.getUTCFullYear()),
    ...(asOf === null ? [] : [Number(asOf.slice(0, 4))]),
  ];
  return [new Date(Date.UTC(Math.min(...years), 0, 1)), new Date(Date.UTC(Math.max(...years) + 1, 0, 1))];
}

function yearTicks(from: Date, to: Date): Date[] {
  const [first, last] = [from.getUTCFullYear(), to.getUTCFullYear()];
  const step = Math.ceil((last - first + 1) / 8);
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(first + i * step, 0, 1)));
}

const middleOfYear = (day: Date): Date => new Date(Date.UTC(day.getUTCFullYear(), 6, 1));

function legend({ words, report }: Page): HTMLElement {
  if (!report.tracked) return el('p', { hidden: true });
  const looks = ['met', 'missed', 'silent', 'pending'] as const;
  const signs = { met: '●', missed: '✕', silent: '◆', pending: '○' } as const;
  return el(
    'p',
    { class: 'legend' },
    ...looks.map((look) => el('span', { class: `look-${look}` }, `${signs[look]} ${words.outcomes[look]}`)),
  );
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
