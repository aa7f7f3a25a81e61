import type { PanelEntry } from '../../model/change.js';
import type { Figure } from '../../model/figure.js';
import { describePeriod } from '../../text/describe-period.js';
import { BOUND_SIGNS, describeNumber, describeValue } from '../describe-value.js';
import { CONFLICTS_LABEL, ROLE_LABELS, STATUS_LABELS } from '../labels.js';
import type { Source } from '../view.js';
import { sourcePlace } from './cited.js';

/** The number of a cell, without its unit. */
export function entryNumber({ value, bound }: PanelEntry): string {
  return BOUND_SIGNS[bound] + describeNumber(value);
}

export function entryPeriod({ period }: PanelEntry): string {
  return describePeriod({ ...period, text: null, from: 'stated' });
}

/** The metric, and what tells the row from others of its name. */
export function rowName({ metric, detail }: Pick<PanelEntry, 'metric' | 'detail'>): string {
  return detail === null || detail === '' ? metric.name : `${metric.name} (${detail})`;
}

/** What kind of number a row holds, where it is not the plain result. */
export function mannerOf({ role, status }: Pick<PanelEntry, 'role' | 'status'>): string {
  return [ROLE_LABELS[role], status === 'actual' ? '' : STATUS_LABELS[status]].filter(Boolean).join(' ');
}

/** 2022年: 84 % (a.txt:3:5) ≠ 85 % (b.txt:7:2) */
export function conflictText(entry: PanelEntry): string {
  const cite = (figure: Figure): string => `${describeValue(figure)} (${sourcePlace(figure)})`;
  return `${entryPeriod(entry)}: ${[entry.figure, ...entry.others].map(cite).join(' ≠ ')}`;
}

/** One line for each cell that two statements claim. */
export function conflictNotes(entries: readonly PanelEntry[]): string[] {
  const notes = entries
    .filter(({ others }) => others.length > 0)
    .map((entry) => {
      const subject = [rowName(entry), entry.scope].filter(Boolean).join(' · ');
      return `* ${subject} · ${conflictText(entry)}`;
    });
  return notes.length === 0 ? [] : [CONFLICTS_LABEL, ...notes];
}

export function entrySources(entry: PanelEntry): Source[] {
  return [entry.figure, ...entry.others].map((figure) => ({ label: entryPeriod(entry), figure }));
}
