import type { Figure } from '../model/figure.js';
import { describePeriod } from '../text/describe-period.js';
import { describeValue } from './describe-value.js';
import { escapeControls } from './escape-controls.js';
import { COLUMN_LABELS, FORCE_LABELS, STATUS_LABELS } from './labels.js';

export type RowColumn = keyof typeof COLUMN_LABELS;

/** A figure as a reader wants to see it, column by column, safe to show. */
export type FigureRow = Record<RowColumn, string>;

export const ROW_COLUMNS = Object.keys(COLUMN_LABELS) as RowColumn[];

// A row without a name would look like a fault of the table.
const NAMELESS = '—';

/** The place is left out where it is the document's own, which stands above the rows. */
export function figureRow(figure: Figure, ownPlace: string | null): FigureRow {
  const place = figure.scope?.name ?? '';
  return {
    metric: escapeControls(figure.metric.name) || NAMELESS,
    value: escapeControls(describeValue(figure)),
    status: describeStatus(figure),
    period: describePeriod(figure.period),
    place: place === ownPlace ? '' : escapeControls(place),
    position: `${figure.source.line}:${figure.source.column}`,
  };
}

// The deadline before the force: where a column is cut, the day has to stay.
function describeStatus({ status, force, deadline }: Figure): string {
  const parts = [
    STATUS_LABELS[status],
    deadline === null ? '' : `→${deadline.date}`,
    force === null ? '' : FORCE_LABELS[force],
  ];
  return parts.filter(Boolean).join(' ');
}
