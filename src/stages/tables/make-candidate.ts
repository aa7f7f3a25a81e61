import type { Span } from '../../model/document.js';
import type { Candidate } from '../../model/draft.js';
import type { Role } from '../../model/figure.js';
import type { Packs } from '../../packs/packs.js';
import type { Heading } from './grid.js';
import { measureValue } from './measure-value.js';
import { nameFigure } from './name-figure.js';
import { isKnownPlace, isPlace } from './place.js';
import { headedOf, periodOf } from './time-value.js';
import { isAverage, rowOf, sayingOf, type Value } from './value.js';

const CONFIDENCE = { named: 0.85, unnamed: 0.5 };

/** The figure in the making; null where nothing says what the number is. */
export function makeCandidate(value: Value, packs: Packs): Candidate | null {
  const name = nameFigure(value, packs);
  if (name === '') return null;
  const { role, quantity } = measureValue(value, packs);
  return {
    quantity,
    sentence: value.cell.sentence,
    clause: clauseOf(value, packs),
    name,
    raw: rawOf(value, packs),
    role,
    sign: signOf(value, role),
    annualised: role === 'growth' && isYearly(value),
    comparison: comparisonOf(value, role),
    basis: null,
    cumulative: false,
    fromValue: false,
    threshold: false,
    term: false,
    continues: false,
    modal: null,
    ownPeriod: periodOf(value),
    status: 'actual',
    force: null,
    period: null,
    deadline: null,
    scope: null,
    table: tableOf(value.labels, value.own),
    place: placeOf(value, packs),
    headed: headedOf(value),
    confidence: name.length > 1 ? CONFIDENCE.named : CONFIDENCE.unnamed,
    metricId: null,
    domain: null,
    rules: [...quantity.rules, 'table.cell', ...value.own.rules, ...rulesOfPlaces(value), ...value.explained],
  };
}

/** A place that no gazetteer has, over the column or beside the row. */
function placeOf({ labels, own }: Value, packs: Packs): Candidate['place'] {
  const place = [...labels, own].findLast((heading) => heading.place !== null);
  if (place === undefined) return null;
  if (place.place === 'no') return 'home';
  return isKnownPlace(place, packs) ? null : { name: place.name };
}

function rulesOfPlaces({ labels }: Value): string[] {
  return labels.flatMap(({ place, rules }) => (place === null ? [] : rules));
}

/** The headers beside and above, as written. */
export function tableOf(labels: readonly Heading[], own: Heading): NonNullable<Candidate['table']> {
  return { row: labels.map(({ text }) => text).join(' '), column: own.text };
}

function isYearly(value: Value): boolean {
  return isAverage(value) || rowOf(value).annualised || value.said?.annualised === true;
}

function comparisonOf(value: Value, role: Role): Candidate['comparison'] {
  if (role !== 'change' && role !== 'growth') return null;
  const told = sayingOf(value).comparison ?? value.own.comparison ?? rowOf(value).comparison;
  return told === null ? null : { ...told, sentence: value.cell.sentence };
}

/** 降幅 2.5 is a fall; -2.5 under 增长 carries its own sign, and so does ↓2.5. */
function signOf(value: Value, role: Role): 1 | -1 {
  if (role !== 'growth' && role !== 'change') return 1;
  const { text } = value.cell;
  if (/^[↓▼]/.test(text)) return -1;
  const falls = [value.own, rowOf(value), value.said].some((heading) => heading?.sign === -1);
  return falls && !/^[[【〔［（(]?[-−]/.test(text) ? -1 : 1;
}

/** The place in a label is the scope: the clause opens with it. */
function clauseOf({ labels, cell }: Value, packs: Packs): Span {
  // 枣庄市 | 滕州市: the innermost.
  const place = labels.findLast((label) => isPlace(label, packs))?.cell ?? null;
  const label = labels.at(-1)?.cell ?? null;
  const from = place ?? (label !== null && label.row === cell.row ? label : null);
  // 排名 stands left of its place.
  if (place !== null && place.start > cell.start) return { start: place.start, end: place.end };
  return { start: Math.min(from?.start ?? cell.start, cell.start), end: cell.end };
}

/** A place over the column is the scope; else the label of the row, else what the column is called. */
function rawOf(value: Value, packs: Packs): Span | null {
  const label = value.labels.findLast((each) => each.name !== '' && !isPlace(each, packs));
  const cell = (isPlace(value.own, packs) ? value.own : (label ?? value.own)).cell;
  return cell === null ? null : { start: cell.start, end: cell.end };
}
