import type { Packs } from '../../packs/packs.js';
import { type Heading, NO_HEADING } from './grid.js';
import { headOf } from './head-of.js';

/** 优良天数比例 over 比例 says no more than either. */
function joinNames(whole: string, name: string, packs: Packs): string {
  if (name.includes(whole)) return name;
  if (whole.endsWith(name)) return whole;
  // 生均经费 over 小学.
  return headOf(whole, packs) !== '' && headOf(name, packs) === '' ? name + whole : whole + name;
}

/** A header of several rows says all that its parts say; lower parts go before upper ones. */
export function joinHeadings(parts: readonly Heading[], packs: Packs): Heading {
  const lowest = parts.at(-1);
  if (lowest === undefined || parts.length === 1) return lowest ?? NO_HEADING;
  const upwards = [...parts].reverse();
  const names = parts.map(({ name }) => name).filter((name) => name !== '');
  return {
    text: parts.map(({ text }) => text).join(' '),
    cell: lowest.cell,
    name: names.reduce((whole, name) => joinNames(whole, name, packs), ''),
    numbered: lowest.numbered,
    place: lowest.place,
    kinds: new Set(parts.flatMap(({ kinds }) => [...kinds])),
    units: upwards.find(({ units }) => units.length > 0)?.units ?? [],
    period: upwards.find(({ period }) => period !== null)?.period ?? null,
    comparison: upwards.find(({ comparison }) => comparison !== null)?.comparison ?? null,
    sign: parts.some(({ sign }) => sign === -1) ? -1 : 1,
    annualised: parts.some(({ annualised }) => annualised),
    rules: parts.flatMap(({ rules }) => rules),
  };
}
