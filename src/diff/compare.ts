import type { Change, ChangeKind, Match } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';
import type { Single } from './align.js';
import { Converter, difference, tidy } from './convert.js';
import { intervalOf } from './interval.js';
import { composeMessage } from './message.js';
import type { Neighbours } from './neighbours.js';
import type { Pair } from './pairing-task.js';
import type { Comparable } from './sides.js';
import { checkClaim, isAgainst } from './stated.js';
import { MESSAGES, REASONS } from './wording.js';
import { roundingOf } from './written.js';

export interface CompareContext {
  lexicon: PairingLexicon;
  /** The figures of either side, for what stands around one. */
  old: Neighbours;
  new: Neighbours;
}

/** What became of a pair. */
export function comparePair(pair: Pair, context: CompareContext): Change {
  const [old, now] = [pair.old.figure, pair.new.figure];
  const values = valuesOf(old, now, context.lexicon);
  const definition = redefinition(pair, context);
  const kind = definition === null ? kindOf(pair, values, context.lexicon) : 'redefined';
  const better = UNJUDGED.has(kind) ? null : betterOf(pair.new, values, context.lexicon);
  const change: Omit<Change, 'message'> = {
    kind,
    metric: metricOf(pair.new),
    unit: { text: now.unit.text, code: now.unit.code },
    old,
    new: now,
    ...values,
    better,
    // What the text says is of the new definition on both sides.
    stated: definition === null ? statedOf(old, now, context) : null,
    match: definition === null ? pair.match : withReason(pair.match, definition),
  };
  return withMessage(change, isUncheckable(now, context) ? MESSAGES.constantPrices : '');
}

/** Nothing moved, or what moved is not one thing. */
const UNJUDGED: ReadonlySet<ChangeKind> = new Set(['unchanged', 'restated', 'redefined']);

/** Its growth is told at constant prices, which two sums at current ones do not give. */
function isUncheckable(now: Figure, { lexicon, new: neighbours }: CompareContext): boolean {
  return isAtConstantPrices(now, lexicon) && neighbours.claimsOn(now).length > 0;
}

function isAtConstantPrices({ unit, role, metric }: Figure, lexicon: PairingLexicon): boolean {
  return (
    role === 'level' && unit.dimension?.startsWith('money') === true && lexicon.atConstantPrices(metric.name)
  );
}

/** A figure that stands on one side only. */
export function compareSingle({ item, near }: Single, side: 'old' | 'new'): Change {
  const { figure } = item;
  const value = figure.value;
  const gone = figure.status === 'target' ? 'target-silent' : 'dropped';
  return withMessage({
    kind: side === 'old' ? gone : 'added',
    metric: metricOf(item),
    unit: { text: figure.unit.text, code: figure.unit.code },
    old: side === 'old' ? figure : null,
    new: side === 'new' ? figure : null,
    from: side === 'old' ? value : null,
    to: side === 'new' ? value : null,
    delta: null,
    ratio: null,
    better: null,
    stated: null,
    match: near,
  });
}

/** Puts the message where the record has it, behind everything that it is made from. */
function withMessage(change: Omit<Change, 'message'>, note = ''): Change {
  return { ...change, message: composeMessage(change) + note };
}

export function metricOf({ figure, name }: Comparable): Change['metric'] {
  return { name: figure.metric.name, id: figure.metric.id ?? name.id, domain: figure.metric.domain };
}

export type Values = Pick<Change, 'from' | 'to' | 'delta' | 'ratio'>;

/** Both values in the unit of the new one, to twelve digits. */
export function valuesOf(old: Figure, now: Figure, lexicon: PairingLexicon): Values {
  const converter = new Converter(old.unit, now.unit, lexicon);
  const from = old.value === null ? null : converter.number(old.value);
  if (from === null || now.value === null) return { from, to: now.value, delta: null, ratio: null };
  const delta = difference(from, now.value);
  return { from, to: now.value, delta, ratio: from === 0 ? null : tidy(delta / Math.abs(from)) };
}

function kindOf(pair: Pair, values: Values, lexicon: PairingLexicon): ChangeKind {
  const [old, now] = [pair.old.figure, pair.new.figure];
  if (isSameStatement(old, now, values)) return isOtherUnit(old, now) ? 'restated' : 'unchanged';
  if (isRounding(pair, values, lexicon)) return 'restated';
  if (now.status !== 'target') return 'changed';
  return directionOf(old, now, values) < 0 ? 'target-lowered' : 'target-raised';
}

function isSameStatement(old: Figure, now: Figure, { delta, from, to }: Values): boolean {
  if (old.bound !== now.bound) return false;
  if (delta !== null) return delta === 0;
  return from === to && old.min === now.min && old.max === now.max;
}

/** 5.2万辆 and 52013辆 of one time, or 37.5万亩 and 2.5万公顷 of any: one is the other, rounded. */
function isRounding(
  { old, new: now }: Pick<Pair, 'old' | 'new'>,
  { delta }: Values,
  lexicon: PairingLexicon,
): boolean {
  const otherUnit = isOtherUnit(old.figure, now.figure);
  const sameTime = old.months !== null && old.months.end === now.months?.end;
  if ((!sameTime && !otherUnit) || old.figure.bound !== now.figure.bound || delta === null) return false;
  const converter = new Converter(old.figure.unit, now.figure.unit, lexicon);
  const [before, after] = [converter.number(roundingOf(old.figure)), roundingOf(now.figure)];
  const [finer, coarser] = before < after ? [before, after] : [after, before];
  // Two numbers told to the same place differ because they are different.
  return finer * 2 <= coarser && Math.abs(delta) <= coarser * (1 + 1e-9);
}

/** 家 and 个 count alike. */
function isOtherUnit(old: Figure, now: Figure): boolean {
  return old.unit.text !== now.unit.text && now.unit.dimension !== 'count';
}

/** A promised fall of 15% is more than one of 13.5%; 90%以上 is more than 90%. */
function directionOf(old: Figure, now: Figure, { delta }: Values): number {
  const falls = (now.role === 'change' || now.role === 'growth') && (now.value ?? now.max ?? 0) < 0;
  if (delta !== null && delta !== 0) return falls ? -delta : delta;
  const [a, b] = [intervalOf(old), intervalOf(now)];
  if (delta === null) return b.low + b.high - (a.low + a.high) || b.low - a.low;
  const strictness = STRICTNESS[now.bound] - STRICTNESS[old.bound];
  return strictness;
}
const STRICTNESS: Record<Figure['bound'], number> = { gt: 3, ge: 2, eq: 1, approx: 0, le: -1, lt: -2 };

function betterOf(
  { figure, name }: Comparable,
  { delta }: Values,
  lexicon: PairingLexicon,
): Change['better'] {
  if (delta === null || delta === 0) return null;
  const wanted =
    figure.role === 'rank'
      ? 'lower'
      : lexicon.better({ id: figure.metric.id ?? name.id, name: figure.metric.name });
  if (wanted === null) return null;
  return delta > 0 === (wanted === 'higher') ? 'better' : 'worse';
}

/** What the later text says of the way from the old level to the new one. */
function statedOf(old: Figure, now: Figure, { lexicon, new: neighbours }: CompareContext): Change['stated'] {
  if (now.role !== 'level' || now.status !== 'actual' || old.status !== 'actual') return null;
  if (isAtConstantPrices(now, lexicon)) return null;
  for (const said of neighbours.claimsOn(now)) {
    if (!isAgainst(said, old)) continue;
    const checked = checkClaim({ from: old, to: now, said }, lexicon);
    if (checked === null) continue;
    const { value, unit, consistent, arithmetic } = checked;
    return { value, unit, consistent, arithmetic };
  }
  return null;
}

/** Why the new value measures something else than the old one; null where it does not. */
function redefinition({ old, new: now }: Pair, context: CompareContext): string | null {
  const [a, b] = [old.name, now.name];
  if (a.sets.join() !== b.sets.join()) return '';
  if (a.asides.length > 0 && b.asides.length > 0 && a.asides.join() !== b.asides.join()) return '';
  if (now.figure.unit.dimension !== 'percent' || now.figure.role !== 'level') return null;
  const [before, after] = [context.old.countBefore(old.figure), context.new.countBefore(now.figure)];
  if (before === null || after === null || before.value === after.value) return null;
  return REASONS.otherCount(before.metric.name, before.source.text, after.source.text);
}

function withReason(match: Match, reason: string): Match {
  return reason === '' ? match : { ...match, reason: `${match.reason}；${reason}` };
}
