import type { Change } from '../model/change.js';
import type { ChangeFilter } from './diff-options.js';

export function filterChanges(changes: readonly Change[], filter: ChangeFilter): Change[] {
  return changes.filter(
    (change) =>
      (filter.only === undefined || filter.only.includes(change.kind)) && isAbout(change.metric, filter),
  );
}

/** Is it the metric, or of the domain, that is asked for? */
export function isAbout(
  { name, id, domain }: Change['metric'],
  { metric, domain: wanted }: Pick<ChangeFilter, 'metric' | 'domain'>,
): boolean {
  const byId = metric !== undefined && id !== null && (id === metric || id.startsWith(`${metric}.`));
  return (
    (metric === undefined || byId || name.includes(metric)) && (wanted === undefined || domain === wanted)
  );
}
