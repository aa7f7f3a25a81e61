import type { Change } from '../model/change.js';
import type { ChangeFilter } from './diff-options.js';
import { isOfMetric } from './filter-figures.js';

export function filterChanges(changes: readonly Change[], filter: ChangeFilter): Change[] {
  return changes.filter(
    ({ kind, metric }) =>
      (filter.only === undefined || filter.only.includes(kind)) && isOfMetric(metric, filter),
  );
}
