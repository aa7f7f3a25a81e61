import { countOf } from './count-of.js';
import type { Tally } from './exit-codes.js';

/** The last line of a run: documents by format and by what became of them, figures, and the time it took. */
export function summaryOf(tally: Tally, seconds: number): string {
  const documents = `${countOf(tally.documents, 'document')}${listOf(tally.formats)}`;
  return [
    documents,
    countOf(tally.figures, 'figure'),
    countOf(tally.targets, 'target'),
    ...(tally.partial > 0 ? [`${tally.partial} partial`] : []),
    ...(tally.duplicates > 0 ? [countOf(tally.duplicates, 'duplicate')] : []),
    `${tally.failed} failed${listOf(tally.codes)}`,
    `${seconds.toFixed(1)} s`,
  ].join(', ');
}

/** (3 txt, 1 docx): most first, then by name. */
function listOf(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return '';
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ` (${sorted.map(([name, count]) => `${count} ${name}`).join(', ')})`;
}
