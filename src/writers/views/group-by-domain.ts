import { OTHER_DOMAIN_LABEL } from '../labels.js';
import type { Section } from '../view.js';

/** Chinese names of the domains of the lexicon, by their ids. */
export type DomainTitles = Readonly<Record<string, string>>;

/**
 * Records under the names of their domains, in the order in which the documents come to speak of them, so that the table
 * reads along with the report; what belongs to no known domain stands last.
 */
export function groupByDomain<T extends { metric: { domain: string | null } }>(
  records: readonly T[],
  titles: DomainTitles,
): Section<T>[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const title = titleOf(record.metric.domain, titles);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [record]);
    else group.push(record);
  }
  const others = groups.get(OTHER_DOMAIN_LABEL);
  groups.delete(OTHER_DOMAIN_LABEL);
  if (others !== undefined) groups.set(OTHER_DOMAIN_LABEL, others);
  return [...groups].map(([title, members]) => ({ titles: [title], records: members }));
}

function titleOf(domain: string | null, titles: DomainTitles): string {
  return domain !== null && Object.hasOwn(titles, domain) ? (titles[domain] ?? domain) : OTHER_DOMAIN_LABEL;
}
