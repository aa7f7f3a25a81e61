import { toText as decimalText } from '../model/decimal.js';
import type { PairingLexicon } from '../model/pairing.js';
import { foldName } from './metric-matcher.js';
import { memoised, type Packs } from './packs.js';
import { formsOf, nameReducer, rulesOf } from './reduce-name.js';
import type { MetricRule, PairingRule } from './schema.js';
import { unitMatcher } from './unit-matcher.js';

/** What comparing has to know of words and units, from the packs. */
export const pairingLexicon = memoised(buildLexicon);

function buildLexicon(packs: Packs): PairingLexicon {
  const reduce = nameReducer(packs);
  const metrics = new Map(packs.rules.metrics.map((rule) => [rule.id, rule]));
  const contrasts = rulesOf(packs, 'contrast').map(({ forms }) =>
    forms.map((form) => foldName(form, packs)).sort((a, b) => b.length - a.length),
  );
  const shares = splitterOf(packs);
  const done = formsOf(packs, 'done');
  const atConstantPrices = formsOf(packs, 'constant-prices');
  const defining = rulesOf(packs, 'definition');
  const sets = formsOf(packs, 'set');
  const lower = formsOf(packs, 'lower');
  const partitions = rulesOf(packs, 'partition');
  const ceilings = formsOf(packs, 'ceiling');
  const rates = formsOf(packs, 'rate');
  return {
    reduce,
    contrast: (a, b) => findContrast(a, b, contrasts),
    better: ({ id, name }) =>
      betterOf(
        metrics.get(id ?? ''),
        lower.some((word) => name.includes(word)),
      ),
    isCeiling: (name) => ceilings.some((word) => name.includes(word)),
    atConstantPrices: (name) => atConstantPrices.some((word) => name.includes(word)),
    namesSet: (name) => sets.some((form) => name.includes(form)),
    definition: (bracket) => definitionIn(foldName(bracket, packs), defining),
    factor: (unit) => factorOf(unit, packs),
    partsOf: (name) => partsOf(reduce(name, null).plain, partitions),
    splitShare: shares,
    splitRate: (name) => splitRate(name, rates, done),
    isDone: (name) => done.some((verb) => name.includes(verb)),
  };
}

function betterOf(rule: MetricRule | undefined, isLower: boolean): 'higher' | 'lower' | null {
  if (rule?.better) return rule.better;
  return isLower ? 'lower' : null;
}

/** Of two leftovers: do they hold two words of one group that exclude each other? */
function findContrast(
  a: string,
  b: string,
  groups: readonly (readonly string[])[],
): readonly [string, string] | null {
  for (const group of groups) {
    const [inA, inB] = [wordsIn(a, group), wordsIn(b, group)];
    if (inA === inB) continue;
    return [inA, inB];
  }
  return null;
}

/** The words of a group that a name holds, longest first, each stretch once: 进出口 is not 出口. */
function wordsIn(name: string, group: readonly string[]): string {
  let rest = name;
  const found: string[] = [];
  for (const word of group) {
    if (!rest.includes(word)) continue;
    found.push(word);
    rest = rest.replaceAll(word, ' ');
  }
  return found.sort().join('、');
}

/** 含…, 不包括… open what defines, up to a number of it (含技工学校7所); 口径 and 不变价 may stand anywhere in it. */
function definitionIn(bracket: string, rules: readonly PairingRule[]): string | null {
  const [opens, marks] = [true, false].map((atStart) =>
    rules.filter(({ at }) => (at === 'start') === atStart),
  );
  if (marks!.some(({ forms }) => forms.some((form) => bracket.includes(form)))) return bracket;
  if (!opens!.some(({ forms }) => forms.some((form) => bracket.startsWith(form)))) return null;
  return bracket.replace(/\d.*$/, '');
}

function factorOf(unit: string, packs: Packs): string | null {
  const units = unitMatcher(packs);
  const named = units.named(unit) ?? wholeUnit(unit, packs);
  return named?.factor === null || named === null ? null : decimalText(named.factor);
}

function wholeUnit(unit: string, packs: Packs): ReturnType<ReturnType<typeof unitMatcher>['read']> {
  const read = unit === '' ? null : unitMatcher(packs).read(unit, 0);
  return read?.end === unit.length ? read : null;
}

/** 进出口总额 is 出口总额 and 进口总额; 常住人口 is 城镇常住人口 and 乡村常住人口. */
function partsOf(name: string, partitions: readonly PairingRule[]): string[][] {
  return partitions.flatMap(({ whole = '', forms, except }) => {
    if (
      except.some((word) => name.includes(word)) ||
      forms.some((form) => name.includes(form) && !whole.includes(form))
    )
      return [];
    if (whole === '') return [forms.map((form) => form + name)];
    return name.includes(whole) ? [forms.map((form) => name.replace(whole, form))] : [];
  });
}

/** 占 and 比重, as the names of shares are put together. */
function splitterOf({ rules }: Packs): PairingLexicon['splitShare'] {
  const opener = rules.words.find(({ class: name }) => name === 'share')?.forms[0] ?? '';
  const heads = rules.words.find(({ id }) => id === 'head.share')?.forms ?? [];
  return (name) => {
    const at = opener === '' ? -1 : name.indexOf(opener, 1);
    const head = heads.find((form) => name.endsWith(form));
    if (at < 1 || head === undefined) return null;
    const whole = name.slice(at + opener.length, name.length - head.length);
    return whole === '' ? null : { part: name.slice(0, at), whole };
  };
}

function splitRate(name: string, rates: readonly string[], done: readonly string[]): string | null {
  const tail = rates.filter((form) => name.endsWith(form)).sort((a, b) => b.length - a.length)[0];
  if (tail === undefined || name.length < 2) return null;
  let of = name.slice(0, -tail.length);
  for (const verb of done) of = of.replaceAll(verb, '');
  return of;
}
