import type { Figure } from '../model/figure.js';
import type { PairingLexicon, ReducedName } from '../model/pairing.js';
import { definitionsOf } from './definitions.js';
import { type Months, monthsOf, monthsOfDay } from './months.js';

/** A figure with all that decides what it may be compared with. */
export interface Comparable {
  figure: Figure;
  name: ReducedName;
  /** Role, dimension, what a change is against: figures of unlike nature have nothing to do with each other. */
  nature: string;
  /** Nature and status: what like is compared with like by. */
  manner: string;
  place: string | null;
  /** When it holds; for a target, by when. */
  months: Months | null;
  /** The month that its side is about: the last of its latest report; null when no figure says. */
  about: number | null;
}

/** The figures of one side, each thing said once. */
export interface Side {
  items: Comparable[];
}

export interface SideOptions {
  lexicon: PairingLexicon;
  /** The name that stands for others, by each of them. */
  aliases: ReadonlyMap<string, string>;
  /** Keep what several documents say alike, once for each of them. */
  eachDocument?: boolean;
}

/** Makes figures comparable. What a side says twice (same metric, time, place and value) counts once, as said first. */
export function makeSide(figures: readonly Figure[], options: SideOptions): Side {
  const about = aboutOf(figures);
  const said = new Set<string>();
  const items: Comparable[] = [];
  for (const figure of figures) {
    const item = makeComparable(figure, about, options);
    const statement = statementOf(item) + (options.eachDocument ? figure.source.path : '');
    if (said.has(statement)) continue;
    said.add(statement);
    items.push(item);
  }
  return { items };
}

function makeComparable(figure: Figure, about: number | null, { lexicon, aliases }: SideOptions): Comparable {
  const months = figure.deadline === null ? monthsOf(figure.period) : monthsOfDay(figure.deadline.date);
  const nature = natureOf(figure, lexicon);
  const called = aliases.get(figure.metric.name) ?? figure.metric.name;
  return {
    figure,
    name: withDefinitions(lexicon.reduce(called, figure.unit.dimension), figure, lexicon),
    nature,
    manner: `${nature}|${figure.status}`,
    place: placeOf(figure),
    months,
    about,
  };
}

function withDefinitions(name: ReducedName, figure: Figure, lexicon: PairingLexicon): ReducedName {
  const found = definitionsOf(figure, lexicon).filter((definition) => !name.asides.includes(definition));
  return found.length === 0 ? name : { ...name, asides: [...name.asides, ...found].sort() };
}

/** Place of the figure, else of its document. */
function placeOf({ scope, document }: Figure): string | null {
  return scope?.name ?? document.place;
}

function natureOf(figure: Figure, lexicon: PairingLexicon): string {
  const { role, annualised } = figure;
  return [role, annualised ? 'annualised' : '', measureOf(figure, lexicon), basisOf(figure)].join('|');
}

/** What can be converted into one another: % and ‰, 亩 and 公顷, but no money into other money, nor 亩次 into 亩. */
function measureOf({ role, unit }: Figure, lexicon: PairingLexicon): string {
  const { text, code, dimension } = unit;
  // 增长1.5倍 and 增长150% are one growth.
  if (role === 'growth') return 'growth';
  if (dimension === null || dimension === 'count') return dimension ?? text;
  if (lexicon.factor(text) === null) return `${dimension} ${text}`;
  return dimension.startsWith('money') ? `${dimension} ${currencyOf(code)}` : dimension;
}

function currencyOf(code: string | null): string {
  return /^[A-Z]{3}/.exec(code ?? '')?.[0] ?? '';
}

/**
 * 同比, 比上年末 and a growth of which nothing is said are against a year before; 环比, another place, and a year
 * further back are other comparisons.
 */
function basisOf({ basis, period, role }: Figure): string {
  if (basis === null || basis.kind === 'yoy' || role === 'level') return '';
  if (basis.kind !== 'date' || basis.date === null) return basis.kind;
  const years = Number(period?.end.slice(0, 4)) - Number(basis.date.slice(0, 4));
  return years === 1 && (period?.end.slice(5, 7) === '12' || basis.date.length === 4) ? '' : basis.date;
}

function statementOf({ figure, name, manner, place, months }: Comparable): string {
  const { value, min, max, bound, unit, period } = figure;
  return [
    name.key,
    name.sets,
    name.asides,
    manner,
    place,
    months?.end,
    period?.start,
    period?.end,
    value,
    min,
    max,
    bound,
    unit.text,
  ].join('\n');
}

/** The latest of the months that the documents are about. */
function aboutOf(figures: readonly Figure[]): number | null {
  const counts = new Map<string, Map<number, number>>();
  for (const { status, period, source } of figures) {
    const months = monthsOf(period);
    if (status !== 'actual' || months === null || (months.length ?? 0) > 12) continue;
    const ofDocument = counts.get(source.path) ?? new Map<number, number>();
    ofDocument.set(months.end, (ofDocument.get(months.end) ?? 0) + 1);
    counts.set(source.path, ofDocument);
  }
  const ends = [...counts.values()].map(commonest);
  return ends.length === 0 ? null : Math.max(...ends);
}

function commonest(counts: ReadonlyMap<number, number>): number {
  const most = Math.max(...counts.values());
  return Math.max(...[...counts].filter(([, count]) => count === most).map(([end]) => end));
}
