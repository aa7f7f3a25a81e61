import { diff } from '../../src/commands/diff.js';
import { diffSettings } from '../../src/commands/diff-options.js';
import { extractText } from '../../src/commands/extract.js';
import type { Change } from '../../src/model/change.js';
import type { Figure } from '../../src/model/figure.js';

/** The built-in words, the usual threshold, no aliases. */
export const SETTINGS = diffSettings({});

/** A bulletin of a place on a year: what is told of the metrics is the sentence given. */
export function bulletin(year: number, sentence: string, place = '云河市'): string {
  return `${place}${year}年国民经济和社会发展统计公报\n\n${place}统计局\n${year + 1}年3月1日\n\n${sentence}\n`;
}

/** The figures of a text, as if it stood in this file. */
export function figuresIn(text: string, path = 'a.txt'): Figure[] {
  return extractText(text).figures.map((figure) => ({ ...figure, source: { ...figure.source, path } }));
}

/** What changed from one text to another. */
export function changesBetween(
  old: string,
  later: string,
  options: Parameters<typeof diff>[2] = {},
): Change[] {
  return diff(figuresIn(old, 'old.txt'), figuresIn(later, 'new.txt'), options);
}

/** The one change that this metric makes. */
export function changeOf(changes: readonly Change[], name: string, role: Figure['role'] = 'level'): Change {
  const found = changes.filter(
    ({ metric, old, new: now }) => metric.name === name && (now ?? old)?.role === role,
  );
  if (found.length !== 1)
    throw new Error(
      `${found.length} changes of ${name}, among ${changes.map(({ message }) => message).join(' | ')}`,
    );
  return found[0]!;
}
