import type { Evidence, Explanation, LostFrame } from '../model/explanation.js';
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
  for (const each of figures) lines.push('', ...figureTree(each, ink));
  if (rejected !== null)
    lines.push(
      '',
      ink.bold(`${rejected.length} numbers not taken`),
      ...rejected.map((each) => rejectedLine(each, ink)),
    );
  return `${lines.join('\n')}\n`;
}

type Explained = Explanation['figures'][number];

function figureTree({ figure, evidence, second }: Explained, ink: Ink): string[] {
  const { line, column, start, end, text, sentence } = figure.source;
  const head = `${line}:${column}  ${ink.bold(clean(figure.metric.name))}  ${clean(describeValue(figure))}`;
  const branches = [
    `text      ${clean(text)}  ${ink.dim(`[${start}, ${end})`)}`,
    `sentence  ${clean(sentence)}`,
    ...evidence.flatMap((each) => [
      ...evidenceLines(each, ink),
      ...(each.field === 'metric' ? secondLines(figure, second, ink) : []),
    ]),
    `sure      ${figure.confidence}`,
    `id        ${figure.id}`,
  ];
  const last = branches.findLastIndex((branch) => !branch.startsWith(' '));
  return [head, ...branches.map((branch, i) => `${stem(branch, i < last)}${branch}`)];
}

function stem(branch: string, more: boolean): string {
  if (branch.startsWith(' ')) return more ? '│  ' : '   ';
  return more ? '├─ ' : '└─ ';
}

function evidenceLines({ field, says, from, rules, words, lost }: Evidence, ink: Ink): string[] {
  const how = [from ?? '', ...rules].filter(Boolean).join(', ');
  return [
    `${padWidth(field, 10)}${clean(says)}${how === '' ? '' : `  ${ink.dim(how)}`}`,
    ...words.map(({ text, start, end, rule }) => `${INDENT}${wordsText(text, start, end)}${ink.dim(rule)}`),
    ...lost.map((frame) => lostLine(frame, ink)),
  ];
}

/** The construction that came second, with the name it would give and the role, where that differs. */
function secondLines(figure: Figure, second: Explained['second'], ink: Ink): string[] {
  if (second === null) return [];
  const name = second.name === figure.metric.name ? 'the same name' : clean(second.name);
  const role = second.role === figure.role ? '' : `, ${second.role}`;
  return [`${INDENT}${ink.dim('second')}  ${name}${role}  ${ink.dim(second.rule)}`];
}

/** A statement that covers the number too and did not decide, with the stretch for which it holds. */
function lostLine({ says, words, reach, rule }: LostFrame, ink: Ink): string {
  const where = words === null ? '' : wordsText(words.text, words.start, words.end);
  return `${INDENT}${ink.dim('passed over')}  ${clean(says)}  ${where}${ink.dim(`holds [${reach.start}, ${reach.end})  ${rule}`)}`;
}

const INDENT = ' '.repeat(10);

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
