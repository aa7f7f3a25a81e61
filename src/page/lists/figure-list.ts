import type { Figure } from '../../model/figure.js';
import { describePeriod } from '../../text/describe-period.js';
import { describeBasis, describeValue } from '../../writers/describe-value.js';
import { countOptions, inOrder, latestFirst, mostFirst } from '../list/count-options.js';
import type { Column, Facet, List } from '../list/list.js';
import type { Page } from '../state.js';
import { yearsOf } from './years.js';

const STATUSES = ['actual', 'target', 'forecast', 'reference'] as const;

/** All figures, as the table of the terminal shows them and with what else is known of each. */
export function figureList(page: Page): List<Figure> {
  const { words, report } = page;
  return {
    key: 'figures',
    label: words.tabs.figures,
    rows: report.listed,
    columns: columnsOf(page),
    facets: facetsOf(page),
    cited: (figure) => [{ label: '', figure }],
    searched: ({ metric, scope, source, document }) => [
      metric.name,
      metric.raw,
      metric.id ?? '',
      scope?.name ?? '',
      source.text,
      source.sentence,
      document.title ?? '',
    ],
    empty: words.noFigures,
  };
}

function columnsOf({ words, report }: Page): Column<Figure>[] {
  const name = (figure: Figure): string => nameOf(report.documents[report.documentOf(figure)]!.record);
  return [
    {
      key: 'metric',
      label: words.columnsOf.metric,
      width: 180,
      grows: true,
      text: ({ metric }) => metric.name || '—',
    },
    {
      key: 'value',
      label: words.columnsOf.value,
      width: 140,
      right: true,
      text: (figure) => describeValue(figure, words.values),
      order: ({ value, min, base }) => base?.value ?? value ?? min,
    },
    {
      key: 'status',
      label: words.columnsOf.status,
      width: words.statusWidth,
      text: ({ status }) => words.statuses[status],
      tone: ({ status }) => `status tone-${status}`,
    },
    {
      key: 'period',
      label: words.columnsOf.period,
      width: 92,
      text: ({ period }) => describePeriod(period, words.periods),
      order: ({ period }) => (period === null ? null : `${period.end} ${period.start}`),
      tone: ({ period }) => (period?.from === 'inferred' ? 'inferred' : ''),
    },
    {
      key: 'deadline',
      label: words.columnsOf.deadline,
      width: 92,
      text: ({ deadline }) => deadline?.date ?? '',
    },
    {
      key: 'place',
      label: words.columnsOf.place,
      width: 72,
      text: ({ scope, document }) => (scope === null || scope.name === document.place ? '' : scope.name),
    },
    {
      key: 'confidence',
      label: words.columnsOf.confidence,
      width: 64,
      right: true,
      text: ({ confidence }) => String(confidence),
      order: ({ confidence }) => confidence,
    },
    {
      key: 'document',
      label: words.columnsOf.document,
      width: 150,
      optional: true,
      text: name,
    },
    ...optionalColumns(words),
  ];
}

/** What the reader may ask for beyond what is shown at first. */
function optionalColumns(words: Page['words']): Column<Figure>[] {
  const labels = words.columnsOf;
  const columns: Omit<Column<Figure>, 'optional'>[] = [
    {
      key: 'number',
      label: labels.number,
      width: 120,
      right: true,
      text: numberOf,
      order: ({ value }) => value,
    },
    { key: 'unit', label: labels.unit, width: 90, text: ({ unit }) => unit.text },
    { key: 'role', label: labels.role, width: 80, text: ({ role }) => words.roles[role] },
    { key: 'basis', label: labels.basis, width: 90, text: ({ basis }) => describeBasis(basis, words.values) },
    {
      key: 'force',
      label: labels.force,
      width: 80,
      text: ({ force }) => (force === null ? '' : words.forces[force]),
    },
    { key: 'domain', label: labels.domain, width: 90, text: ({ metric }) => words.domain(metric.domain) },
    { key: 'id', label: labels.metricId, width: 170, text: ({ metric }) => metric.id ?? '' },
    { key: 'wording', label: labels.wording, width: 170, text: ({ metric }) => metric.raw },
    {
      key: 'headings',
      label: labels.headings,
      width: 200,
      text: ({ source }) => source.headings.join(' › '),
    },
    {
      key: 'position',
      label: labels.position,
      width: 80,
      text: ({ source }) => `${source.line}:${source.column}`,
      order: ({ source }) => source.start,
    },
    { key: 'sentence', label: labels.sentence, width: 320, text: ({ source }) => source.sentence },
  ];
  return columns.map((column) => ({ ...column, optional: true }));
}

function facetsOf({ words, report }: Page): Facet<Figure>[] {
  const rows = report.listed;
  const domains = countOptions(rows, ({ metric }) => [metric.domain ?? ''], words.domainOrOther, mostFirst);
  return [
    {
      key: 'status',
      label: words.columnsOf.status,
      kind: 'some',
      options: countOptions(
        rows,
        ({ status }) => [status],
        (value) => words.statuses[value as Figure['status']],
        inOrder(STATUSES),
      ),
      passes: ({ status }, chosen) => chosen.includes(status),
    },
    {
      key: 'metric',
      label: words.columnsOf.metric,
      kind: 'text',
      options: countOptions(rows, ({ metric }) => [metric.name], String, mostFirst).slice(0, 500),
      passes: ({ metric }, [wanted = '']) => isOfMetric(metric, wanted),
    },
    {
      key: 'domain',
      label: words.columnsOf.domain,
      kind: 'one',
      options: domains,
      passes: ({ metric }, chosen) => chosen.includes(metric.domain ?? ''),
    },
    {
      key: 'period',
      label: words.columnsOf.period,
      kind: 'one',
      options: countOptions(rows, yearsOf, words.yearOrNone, latestFirst),
      passes: (figure, [wanted = '']) => yearsOf(figure).includes(wanted),
    },
    {
      key: 'confidence',
      label: words.columnsOf.confidence,
      kind: 'least',
      options: leastOptions(rows),
      passes: ({ confidence }, [least = '0']) => confidence >= Number(least),
    },
    ...documentFacet(report, words),
  ];
}

function documentFacet(report: Page['report'], words: Page['words']): Facet<Figure>[] {
  if (report.documents.length < 2) return [];
  const name = (value: string): string => nameOf(report.documents[Number(value)]!.record);
  return [
    {
      key: 'document',
      label: words.columnsOf.document,
      kind: 'one',
      options: countOptions(report.listed, (figure) => [String(report.documentOf(figure))], name),
      passes: (figure, chosen) => chosen.includes(String(report.documentOf(figure))),
    },
  ];
}

/** Each level of sureness, with how many figures are at least as sure. */
function leastOptions(rows: readonly Figure[]): { value: string; label: string; count: number }[] {
  const levels = [...new Set(rows.map(({ confidence }) => confidence))].sort((a, b) => b - a);
  return levels.map((level) => ({
    value: String(level),
    label: `≥ ${level}`,
    count: rows.filter(({ confidence }) => confidence >= level).length,
  }));
}

/** As the option --metric takes it: a part of the name or wording, an id or the head of one. */
function isOfMetric({ name, raw, id }: Figure['metric'], wanted: string): boolean {
  const byId = id !== null && (id === wanted || id.startsWith(`${wanted}.`));
  return byId || name.includes(wanted) || raw.includes(wanted);
}

function numberOf({ value, min, max, exact }: Figure): string {
  return exact ?? (value === null ? [min, max].map((end) => end ?? '…').join('–') : String(value));
}

/** What a document is called where there is little room. */
export function nameOf({ title, path }: { title: string | null; path: string }): string {
  return title ?? path.split('/').at(-1) ?? path;
}
