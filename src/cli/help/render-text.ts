import { displayWidth } from '../../writers/display-width.js';
import type { Page, Section } from './page.js';
import { wrap } from './wrap.js';

/** Columns of the terms; a longer one has a line of its own. */
const TERMS = 32;
/** Below this the meaning stands below the term. */
const NARROW = 64;
/** Longer lines are hard to read. */
const WIDEST = 100;

/** A page for a terminal of so many columns. */
export function renderPage({ usage, summary, about, examples, sections }: Page, columns: number): string {
  const width = Math.max(30, Math.min(columns, WIDEST));
  const parts = [
    [...hang('Usage: ', usage, width), '', ...wrap(summary, width)],
    about === '' ? [] : paragraphs(about, width),
    examples.length === 0
      ? []
      : [
          'Examples:',
          ...examples.flatMap(({ command, why }) => [
            ...hang('  ', command, width + 200),
            ...hang('      ', why, width),
          ]),
        ],
    ...sections.map((section) => renderSection(section, width)),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Rows under their heading. */
export function renderSection({ title, rows }: Section, width: number): string[] {
  const widest = Math.max(...rows.map(({ term }) => displayWidth(term)));
  const terms = Math.min(TERMS, widest + 2);
  return [`${title}:`, ...rows.flatMap(({ term, text }) => renderRow(term, text, { terms, width }))];
}

function renderRow(term: string, text: string, { terms, width }: { terms: number; width: number }): string[] {
  if (term === '') return hang('  ', text, width);
  const below = width < NARROW || displayWidth(term) > terms - 2;
  const indent = width < NARROW ? 6 : terms + 2;
  const lines = wrap(text, width - indent).map((line) => ' '.repeat(indent) + line);
  if (below) return [`  ${width < NARROW ? term.trimStart() : term}`, ...lines];
  const first = `  ${term}${' '.repeat(terms - displayWidth(term))}${lines[0]?.trimStart() ?? ''}`;
  return [first.trimEnd(), ...lines.slice(1)];
}

/** Prose: paragraphs stand apart, and lines that begin with blanks are left as they are. */
export function paragraphs(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith('  ') || line === '' ? [line] : wrap(line, Math.min(width, WIDEST))));
}

function hang(lead: string, text: string, width: number): string[] {
  const [first = '', ...more] = wrap(text, width - lead.length);
  return [lead + first, ...more.map((line) => ' '.repeat(lead.length) + line)];
}
