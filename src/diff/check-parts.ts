import type { Check } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';
import { Converter } from './convert.js';
import { makeCheck } from './make-check.js';
import { sayAmount } from './message.js';
import { type Neighbours, samePlace } from './neighbours.js';
import { ARITHMETIC } from './wording.js';
import { roundingOf } from './written.js';

/** A share, a rate or a whole, held against the numbers it is made of. */
export function checkParts(said: Figure, neighbours: Neighbours, lexicon: PairingLexicon): Check[] {
  if (said.role !== 'level' || said.value === null || said.bound !== 'eq') return [];
  return said.unit.dimension === 'percent'
    ? [...checkShare(said, neighbours, lexicon), ...checkRate(said, neighbours, lexicon)]
    : checkSums(said, neighbours, lexicon);
}

/** 税收收入占一般公共预算收入比重 against 税收收入 and 一般公共预算收入. */
function checkShare(said: Figure, neighbours: Neighbours, lexicon: PairingLexicon): Check[] {
  const names = lexicon.splitShare(said.metric.name);
  if (names === null) return [];
  const whole = levelOf(names.whole, said, neighbours);
  const part = whole === null ? null : levelOf(names.part, said, neighbours, whole);
  if (part === null || whole === null) return [];
  const named = isNamed(part, names.part, lexicon) && isNamed(whole, names.whole, lexicon);
  return ratioCheck('share', { said, part, whole }, lexicon).filter(({ consistent }) => consistent || named);
}

/** Is it told under that very name, or one that the lexicon has for it? 起诉 need not be all of 起诉总人数. */
function isNamed({ metric }: Figure, name: string, lexicon: PairingLexicon): boolean {
  return metric.name === name || (metric.id !== null && lexicon.reduce(name, null).id === metric.id);
}

/** 完成整改1533项，整改完成率98%，共1564项: what was done and all there was, counted beside the rate. */
function checkRate(said: Figure, neighbours: Neighbours, lexicon: PairingLexicon): Check[] {
  const of = lexicon.splitRate(said.metric.name);
  if (of === null) return [];
  const counts = neighbours
    .beside(said)
    .filter(
      ({ role, status, unit, value }) =>
        role === 'level' && status === said.status && unit.dimension === 'count' && value !== null,
    );
  const pair = doneAndAll(counts, of, lexicon);
  if (pair === null) return [];
  // 三类整改完成率依次为99.5%、97.1%、62%: which one these two make is told by which one they fit.
  const alone = !neighbours.beside(said).some(({ metric }) => metric.name === said.metric.name);
  return ratioCheck('rate', { said, ...pair }, lexicon).filter(({ consistent }) => consistent || alone);
}

/** What was done is named so; all there was is the other count of its unit. Null where they are not one each. */
function doneAndAll(
  counts: readonly Figure[],
  of: string,
  lexicon: PairingLexicon,
): { part: Figure; whole: Figure } | null {
  const done = counts
    .filter(({ metric }) => lexicon.isDone(metric.name) && shareWord(metric.name, of))
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const part = done[0];
  if (part === undefined) return null;
  const others = counts.filter((count) => count !== part && count.unit.text === part.unit.text);
  // 完成整改1533项，整改完成率98%，共1564项: the larger of the two is all, by whatever name it goes.
  const [whole, ...more] = others.filter(({ value }) => (value ?? 0) >= (part.value ?? 0));
  return whole === undefined || more.length > 0 || done.length > 2 ? null : { part, whole };
}

/** Two names with two characters in a row in common; one of fewer says nothing against it. */
function shareWord(a: string, b: string): boolean {
  if (b.length < 2) return true;
  for (let i = 1; i < b.length; i += 1) if (a.includes(b.slice(i - 1, i + 1))) return true;
  return false;
}

function ratioCheck(
  kind: 'share' | 'rate',
  { said, part, whole }: { said: Figure; part: Figure; whole: Figure },
  lexicon: PairingLexicon,
): Check[] {
  if (part.bound !== 'eq' || whole.bound !== 'eq' || part.value === null || !whole.value) return [];
  const converter = new Converter(part.unit, whole.unit, lexicon);
  const [a, offA] = [converter.number(part.value), converter.number(roundingOf(part))];
  const [b, offB] = [whole.value, roundingOf(whole)];
  const scale = 100 / Number(lexicon.factor(said.unit.text) ?? 1);
  const [low, high] = [((a - offA) / (b + offB)) * scale, ((a + offA) / (b - offB)) * scale];
  const computed = (a / b) * scale;
  const room = roundingOf(said) + 1e-9;
  const consistent = low - room <= (said.value ?? 0) && (said.value ?? 0) <= high + room;
  const shown = `${Number(computed.toFixed(2))}${said.unit.text}`;
  const arithmetic = ARITHMETIC.ratio(part.source.text, whole.source.text, shown, said.source.text);
  return [
    makeCheck(kind, said, [part, whole], {
      consistent,
      computed: Number(computed.toPrecision(12)),
      arithmetic,
    }),
  ];
}

/** A whole of which every part is stated: 进出口 of 出口 and 进口. */
function checkSums(said: Figure, neighbours: Neighbours, lexicon: PairingLexicon): Check[] {
  return lexicon.partsOf(said.metric.name).flatMap((names) => {
    const parts = names.map((name) => levelOf(name, said, neighbours, said));
    if (parts.includes(null)) return [];
    const named = (parts as Figure[]).every((part, at) => isNamed(part, names[at]!, lexicon));
    return sumCheck(said, parts as Figure[], lexicon).filter(({ consistent }) => consistent || named);
  });
}

function sumCheck(said: Figure, parts: readonly Figure[], lexicon: PairingLexicon): Check[] {
  if (parts.some(({ value, bound }) => value === null || bound !== 'eq')) return [];
  let computed = 0;
  let off = roundingOf(said);
  for (const part of parts) {
    const converter = new Converter(part.unit, said.unit, lexicon);
    computed += converter.number(part.value ?? 0);
    off += converter.number(roundingOf(part));
  }
  computed = Number(computed.toPrecision(12));
  const consistent = Math.abs(computed - (said.value ?? 0)) <= off + Math.abs(computed) * 1e-9;
  const arithmetic = ARITHMETIC.sum(
    parts.map(({ source }) => source.text),
    sayAmount(computed, said).slice(1),
    said.source.text,
  );
  return [makeCheck('sum', said, parts, { consistent, computed, arithmetic })];
}

/** The level of that name, at the same time and place, and told in what the other is told in; the nearest one. */
function levelOf(
  name: string,
  near: Figure,
  neighbours: Neighbours,
  like: Figure | null = null,
): Figure | null {
  const levels = neighbours
    .named(name)
    .filter(
      (figure) =>
        figure.role === 'level' &&
        figure.status === near.status &&
        figure.source.path === near.source.path &&
        figure.period?.end === near.period?.end &&
        samePlace(figure, near) &&
        figure.unit.dimension !== 'percent' &&
        (like === null || figure.unit.dimension === like.unit.dimension),
    );
  const distance = ({ source }: Figure): number => Math.abs(source.start - near.source.start);
  return levels.reduce<Figure | null>(
    (best, each) => (best === null || distance(each) < distance(best) ? each : best),
    null,
  );
}
