import type { Check } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';
import { checkParts } from './check-parts.js';
import { makeCheck } from './make-check.js';
import { Neighbours, samePlace } from './neighbours.js';
import { checkClaim, isAgainst } from './stated.js';

/**
 * Statements of one document held against each other: a change against its two levels, a share against part and whole, a rate
 * against what was done and all there was, a whole against its parts. In the order of the statements.
 */
export function checkWithin(figures: readonly Figure[], lexicon: PairingLexicon): Check[] {
  const neighbours = new Neighbours(figures, lexicon);
  const actual = figures.filter(({ status }) => status === 'actual');
  return actual.flatMap((figure) => [
    ...checkMove(figure, neighbours, lexicon),
    ...checkParts(figure, neighbours, lexicon),
  ]);
}

/** 由2020年的71%提高5个百分点到76%, or 同比增长 beside both years' values. */
function checkMove(said: Figure, neighbours: Neighbours, lexicon: PairingLexicon): Check[] {
  if (said.role !== 'growth' && said.role !== 'change') return [];
  const levels = neighbours
    .named(said.metric.name)
    .filter(({ role, status, period }) => role === 'level' && status === 'actual' && period !== null)
    .filter((level) => samePlace(level, said) && level.source.path === said.source.path);
  const to = nearest(
    levels.filter(({ period }) => period?.end === said.period?.end),
    said,
  );
  const from =
    to === null
      ? null
      : nearest(
          levels.filter((level) => isStart(level, said, to)),
          said,
        );
  if (to === null || from === null || from.unit.dimension !== to.unit.dimension) return [];
  if (isOfMoney(to) && lexicon.atConstantPrices(to.metric.name)) return [];
  const checked = checkClaim({ from, to, said }, lexicon);
  return checked === null ? [] : [makeCheck('change', said, [to, from], checked)];
}

/** Is this the level that the change starts from: by what it is against, or, where nothing is said, in the same sentence? */
function isStart(level: Figure, said: Figure, to: Figure): boolean {
  if (level === to || level.unit.code !== to.unit.code) return false;
  if (isAgainst(said, level)) return true;
  const earlier = (level.period?.end ?? '') < (to.period?.end ?? '');
  return said.basis === null && earlier && level.source.sentence === said.source.sentence;
}

function nearest(levels: readonly Figure[], { source }: Figure): Figure | null {
  const distance = (level: Figure): number => Math.abs(level.source.start - source.start);
  return levels.reduce<Figure | null>(
    (best, each) => (best === null || distance(each) < distance(best) ? each : best),
    null,
  );
}

function isOfMoney({ unit }: Figure): boolean {
  return unit.dimension?.startsWith('money') ?? false;
}
