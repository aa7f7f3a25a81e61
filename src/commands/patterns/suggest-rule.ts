import type { Figure } from '../../model/figure.js';
import type { Example, MetricRule, Want } from '../../packs/schema.js';
import type { Named, NameGroup } from './group-names.js';

/** A figure whose metric the lexicon does not know. */
export interface Unknown extends Named {
  path: string;
  figure: Figure;
}

/** A rule to be judged, and what speaks for it. */
export interface Suggestion {
  rule: Pick<MetricRule, 'id' | 'name' | 'forms' | 'dimension' | 'better'> & { examples: Example[] };
  figures: number;
  documents: number;
  /** Units seen, the most frequent first. */
  units: string[];
  /** Wordings that stand for it, beside its name. */
  wordings: string[];
  sentence: string;
}

/** What a rule may be made of. */
export interface Lexicon {
  dimensions: ReadonlySet<string>;
  /** Wordings that are taken: a second rule for one of them would be refused. */
  wordings: ReadonlySet<string>;
  /** Reads a text as an example is read. */
  read: (text: string) => readonly Figure[];
}

const FEWEST_OF_FORM = 2;
const MOST_FORMS = 6;

/** The rule that a group of figures asks for. */
export function suggestRule(id: string, { name, members }: NameGroup<Unknown>, lexicon: Lexicon): Suggestion {
  const names = tally(members.map((member) => member.name));
  const others = names.filter(([wording]) => wording !== name);
  const forms = others.filter(([form, count]) => count >= FEWEST_OF_FORM && !lexicon.wordings.has(form));
  const figures = members.map(({ figure }) => figure);
  return {
    rule: {
      id,
      name,
      forms: [name, ...forms.map(([form]) => form)].slice(0, MOST_FORMS),
      dimension: dimensionOf(figures, lexicon.dimensions),
      better: null,
      examples: [exampleOf(name, figures, lexicon)],
    },
    figures: members.length,
    documents: new Set(members.map(({ path }) => path)).size,
    units: tally(figures.map(({ unit }) => unit.text)).map(([unit]) => unit),
    wordings: others.map(([wording]) => wording),
    sentence: shortest(figures).source.sentence,
  };
}

/** What the metric is told in: the dimension of most levels, for a growth or a rank is told of anything. */
function dimensionOf(figures: readonly Figure[], known: ReadonlySet<string>): string {
  const levels = figures.filter(({ role }) => role === 'level');
  const [most] = tally((levels.length > 0 ? levels : figures).map(({ unit }) => unit.dimension ?? UNITLESS));
  const dimension = most?.[0] ?? UNITLESS;
  // 650元/月 is money/time, a sum of money all the same.
  const plain = [dimension, dimension.split(/[/.]/)[0] ?? ''];
  return plain.find((each) => known.has(each)) ?? UNITLESS;
}
const UNITLESS = 'index';

/** The name with one of its numbers, if that is read as it is meant; else the shortest sentence there is. */
function exampleOf(name: string, figures: readonly Figure[], { read }: Lexicon): Example {
  const levels = figures.filter(({ role }) => role === 'level');
  const model = shortest(levels.length > 0 ? levels : figures);
  const text = `${name}${model.source.text}`;
  const found = read(text).find(
    (figure) => figure.metric.name === name && figure.value === model.value && figure.source.text !== '',
  );
  if (found !== undefined) return { text, want: wantOf(found) };
  return { text: model.source.sentence.trim(), want: wantOf(model) };
}

function wantOf({ source, value, min, max, unit }: Figure): Want {
  const size = value === null ? { min: min ?? 0, max: max ?? 0 } : { value };
  return { text: source.text, ...size, unit: unit.text };
}

function shortest(figures: readonly Figure[]): Figure {
  return figures.reduce((best, figure) =>
    figure.source.sentence.length < best.source.sentence.length ? figure : best,
  );
}

/** How often each occurs, the most frequent first, then in the order of their characters. */
function tally(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
