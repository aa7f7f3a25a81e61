import type { YAMLMap, YAMLSeq } from 'yaml';
import { loadYaml } from '../../packs/load-slowly.js';
import type { Suggestion } from './suggest-rule.js';

const LONGEST_SENTENCE = 100;
const MOST_WORDINGS = 4;

/** A pack of the suggested rules, each under what speaks for it. It passes the check as it stands. */
export function formatSuggestions(suggestions: readonly Suggestion[], documents: number): string {
  const { Document } = loadYaml();
  const pack = { pack: 'domains.suggested', title: '…', metrics: suggestions.map(({ rule }) => rule) };
  const yaml = new Document(pack, { aliasDuplicateObjects: false });
  yaml.commentBefore = ` ${count(suggestions.length, 'metric name')} in ${count(documents, 'document')} that the lexicon lacks.\n${ADVICE}`;
  const metrics = yaml.get('metrics') as YAMLSeq<YAMLMap>;
  metrics.items.forEach((item, i) => {
    item.commentBefore = reasonsFor(suggestions[i]!);
    item.spaceBefore = i > 0;
    for (const path of [['forms'], ['examples', 0]]) (item.getIn(path) as YAMLSeq).flow = true;
  });
  // Lists without padding and maps with it, as the packs are written.
  return yaml.toString({ lineWidth: 0 }).replace(/^( +forms: )\[ (.*) \]$/gm, '$1[$2]');
}

const ADVICE =
  ' Judge each: strike what is none, give an id, correct the forms and the dimension, and say which way is better.';

function reasonsFor({ figures, documents, units, wordings, sentence }: Suggestion): string {
  const told = units.map((unit) => (unit === '' ? 'no unit' : unit)).join(', ');
  const lines = [`${count(figures, 'figure')} in ${count(documents, 'document')}; told in ${told}`];
  if (wordings.length > 0) lines.push(`also ${shorten(wordings, MOST_WORDINGS)}`);
  lines.push(cut(sentence));
  return lines.map((line) => ` ${line}`).join('\n');
}

function shorten(parts: readonly string[], most: number): string {
  const shown = parts.slice(0, most).join(', ');
  return parts.length > most ? `${shown}, and ${parts.length - most} more` : shown;
}

/** On one line, whatever the document has in it. */
function cut(sentence: string): string {
  const line = sentence.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE)}…` : line;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
