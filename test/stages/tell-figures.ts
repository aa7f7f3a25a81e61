import { extractText } from '../../src/commands/extract.js';
import type { Figure } from '../../src/model/figure.js';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readHtml } from '../../src/readers/html.js';
import { readText } from '../../src/readers/index.js';

/** A text and what its figures say, as `tellFigures` writes it. */
export type Told = [text: string, figures: string[]];

/**
 * The figures of a text, a line each: metric | value and unit, then what is out of the ordinary: role, status, bound, force,
 * =basis, @place, the days in brackets, !deadline.
 */
export function tellFigures(text: string): string[] {
  return extractText(text).figures.map(tell);
}

/** The same of a text of Markdown, whose tables are told apart. */
export function tellMarkdown(text: string): string[] {
  return extractDocument(readText(text, 'input.md', 'md'), loadPacks(), {}).figures.map(tell);
}

/** The same of a page: each run of lines with strokes is a table, any other line a paragraph; →2 and ↓2 end a cell of two columns or rows. */
export function tellPage(lines: readonly string[]): string[] {
  const html = lines.map((line) => (line.startsWith('|') ? rowOf(line) : `<p>${line}</p>`)).join('');
  const page = html.replace(/(?:<tr>.*?<\/tr>)+/g, '<table>$&</table>');
  const source = {
    path: 'input.html',
    format: 'html' as const,
    encoding: null,
    ...readHtml(page),
  };
  return extractDocument(source, loadPacks(), {}).figures.map(tell);
}

function rowOf(line: string): string {
  const cells = line
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const [, text, columns, rows] = /^(.*?)(?:→(\d))?(?:↓(\d))?$/.exec(cell)!;
      return `<td colspan="${columns ?? 1}" rowspan="${rows ?? 1}">${text}</td>`;
    });
  return `<tr>${cells.join('')}</tr>`;
}

function tell(figure: Figure): string {
  const { metric, value, min, max, unit } = figure;
  const size = `${value ?? `${min}~${max}`}${unit.text === '' ? '' : ` ${unit.text}`}`;
  return [`${metric.name} | ${size}`, ...kindOf(figure), ...timeAndPlaceOf(figure)].join(' ');
}

function kindOf({ role, status, bound, force }: Figure): string[] {
  const ordinary: unknown[] = ['level', 'actual', 'eq', null];
  return [role, status, bound, force].filter((said) => said !== null && !ordinary.includes(said)) as string[];
}

function timeAndPlaceOf({ basis, scope, period, deadline }: Figure): string[] {
  return [
    ...(basis === null ? [] : [`=${basis.date ?? basis.kind}`]),
    ...(scope === null ? [] : [`@${scope.name}`]),
    ...(period === null ? [] : [`[${period.start} ${period.end}]`]),
    ...(deadline === null ? [] : [`!${deadline.date}`]),
  ];
}
