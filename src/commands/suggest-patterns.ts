import type { DocumentResult } from '../model/document.js';
import { loadPacks } from '../packs/load.js';
import type { Packs } from '../packs/packs.js';
import { type ExtractFilesOptions, extract } from './extract.js';
import { formatSuggestions } from './patterns/format-suggestions.js';
import { groupNames, type NameGroup } from './patterns/group-names.js';
import { readExample } from './patterns/read-example.js';
import { type Lexicon, suggestRule, type Unknown } from './patterns/suggest-rule.js';

export interface SuggestOptions extends Pick<ExtractFilesOptions, 'patterns' | 'stdin' | 'signal'> {
  /** Fewest figures that make a name worth a rule. */
  min?: number;
  /** Told of every document once it is read, or could not be. */
  onDocument?: (result: DocumentResult) => void;
}

/** Names of metrics that documents use often and the lexicon lacks, as a pack of rules to be judged. */
export async function suggestPatterns(
  paths: readonly string[],
  { min = 3, onDocument, ...options }: SuggestOptions = {},
): Promise<string> {
  const packs = loadPacks(options.patterns === undefined ? {} : { directories: options.patterns });
  const unknown: Unknown[] = [];
  let documents = 0;
  for await (const result of extract(paths, options)) {
    onDocument?.(result);
    if (result.document.status !== 'failed') documents += 1;
    for (const figure of result.figures) {
      if (figure.metric.id === null)
        unknown.push({ name: figure.metric.name, path: result.document.path, figure });
    }
  }
  const lexicon = lexiconOf(packs);
  const generic = genericWords(packs);
  const groups = groupNames(
    unknown,
    min,
    (ending, words) =>
      lexicon.wordings.has(ending) || generic.has(ending) || words.every((word) => generic.has(word)),
  );
  const ids = freeIds(packs);
  const suggestions = groups
    .sort(byWeight)
    .map((group) => suggestRule(ids.next().value as string, group, lexicon));
  return formatSuggestions(suggestions, documents);
}

function byWeight(a: NameGroup<Unknown>, b: NameGroup<Unknown>): number {
  return b.members.length - a.members.length || (a.name < b.name ? -1 : 1);
}

/** Numbers without a unit, indices and places in a ranking need no unit to be measured in. */
const UNITLESS = ['count', 'index', 'rank'];

function lexiconOf(packs: Packs): Lexicon {
  const { metrics, units } = packs.rules;
  return {
    dimensions: new Set([...UNITLESS, ...units.map(({ dimension }) => dimension)]),
    wordings: new Set(metrics.flatMap(({ name, forms }) => [name, ...forms])),
    read: (text) => readExample({ text }, packs).figures,
  };
}

/** 企业, 规模, 建设: what the grammar knows by itself names nothing without more. */
function genericWords({ rules }: Packs): ReadonlySet<string> {
  return new Set(rules.words.flatMap(({ forms }) => forms));
}

/** suggested.a, suggested.b, …, suggested.aa: those that no rule has. */
function* freeIds({ rules }: Packs): Generator<string> {
  const taken = new Set(rules.metrics.map(({ id }) => id));
  for (let n = 0; ; n += 1) {
    const id = `suggested.${letters(n)}`;
    if (!taken.has(id)) yield id;
  }
}

function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
}
