import type { Evidence, Explanation } from '../model/explanation.js';
import type { Figure } from '../model/figure.js';
import { describeValue } from './describe-value.js';
import { padWidth } from './display-width.js';
import { escapeControls } from './escape-controls.js';

type Ink = Record<'bold' | 'dim', (text: string) => string>;

/** Why each figure was read so, as trees for people. */
export async function formatExplanation(
  explained: Explanation,
  { color }: { color: boolean },
): Promise<string> {
  const { Chalk } = await import('chalk');
  const ink: Ink = new Chalk({ level: color ? 1 : 0 });
  const { document, kind, figures, rejected } = explained;
  const facts = clean([document.title, document.date, document.place, kind].filter(Boolean).join(' · '));
  const lines = [ink.bold(clean(document.path)), ...(facts === '' ? [] : [ink.dim(facts)])];
  for (const { figure, evidence } of figures) lines.push('', ...figureTree(figure, evidence, ink));
  if (rejected !== null)
    lines.push(
      '',
      ink.bold(`${rejected.length} numbers not taken`),
      ...rejected.map((each) => rejectedLine(each, ink)),
    );
  return `${lines.join('\n')}\n`;
}

function figureTree(figure: Figure, evidence: readonly Evidence[], ink: Ink): string[] {
  const { line, column, start, end, text, sentence } = figure.source;
  const head = `${line}:${column}  ${ink.bold(clean(figure.metric.name))}  ${clean(describeValue(figure))}`;
  const branches = [
    `text      ${clean(text)}  ${ink.dim(`[${start}, ${end})`)}`,
    `sentence  ${clean(sentence)}`,
    ...evidence.flatMap((each) => evidenceLines(each, ink)),
    `sure      ${figure.confidence}`,
  ];
  const last = branches.findLastIndex((branch) => !branch.startsWith(' '));
  return [head, ...branches.map((branch, i) => `${stem(branch, i < last)}${branch}`)];
}

function stem(branch: string, more: boolean): string {
  if (branch.startsWith(' ')) return more ? '│  ' : '   ';
  return more ? '├─ ' : '└─ ';
}

function evidenceLines({ field, says, from, rules, words }: Evidence, ink: Ink): string[] {
  const how = [from ?? '', ...rules].filter(Boolean).join(', ');
  return [
    `${padWidth(field, 10)}${clean(says)}${how === '' ? '' : `  ${ink.dim(how)}`}`,
    ...words.map(
      ({ text, start, end, rule }) => `${' '.repeat(10)}${wordsText(text, start, end)}${ink.dim(rule)}`,
    ),
  ];
}

function wordsText(text: string, start: number, end: number): string {
  return text === '' ? '' : `“${clean(text)}” [${start}, ${end})  `;
}

function rejectedLine(
  { line, text, start, end, rule, why }: NonNullable<Explanation['rejected']>[number],
  ink: Ink,
): string {
  return `line ${line}  ${clean(text)}  ${ink.dim(`[${start}, ${end})`)}  ${clean(why)}  ${ink.dim(rule)}`;
}

const clean = escapeControls;
