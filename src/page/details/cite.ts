import type { Figure } from '../../model/figure.js';
import { describePeriod } from '../../text/describe-period.js';
import { describeValue } from '../../writers/describe-value.js';
import type { Words } from '../words/words.js';

/** A figure as a paper cites it: what it says, its sentence, and where that stands. */
export function citationOf(figure: Figure, words: Words): string {
  const { metric, period, source, document } = figure;
  const value = describeValue(figure, words.values);
  const where = [
    document.title,
    document.issuer,
    document.date,
    `${source.path}:${source.line}:${source.column}`,
  ].filter((part) => part !== null);
  return words.details.citation({
    figure: metric.name,
    period: describePeriod(period, words.periods),
    value,
    sentence: source.sentence.replace(/\s+/g, ' ').trim(),
    where,
  });
}

/** An entry for --corrections that rejects the figure, to be changed into what is right. What it was finds it again under other rules. */
export function correctionOf({ id, metric, source }: Figure): string {
  const was = { path: source.path, text: source.text, metric: metric.name };
  const pairs = Object.entries(was).map(([key, text]) => `${key}: ${JSON.stringify(text)}`);
  return `- id: ${JSON.stringify(id)}\n  was: { ${pairs.join(', ')} }\n  reject: true # rename: …, set: { value: … }\n`;
}
