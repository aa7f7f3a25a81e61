import { expect, test } from 'vitest';
import { toText } from '../../../src/model/decimal.js';
import type { Quantity } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';
import { scanQuantities } from '../../../src/stages/find-quantities.js';
import { readWordings } from '../read-wordings.js';

const packs = loadPacks();

/** All that is known of a quantity: its wording with the number in brackets, size, bound, kind, unit, and the rules that read it. */
function tellWhole(text: string, quantity: Quantity): string {
  const { start, end, from, to, value, min, max, bound, kind } = quantity;
  const { role, unit, factor, chinese, per, rules } = quantity;
  const size = value === null ? `${toText(min!)}..${toText(max!)}` : toText(value);
  const said = [
    `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`,
    size,
    bound,
    kind,
  ];
  if (role !== null) said.push(`role:${role}`);
  if (unit.text !== '') said.push(`unit:${unit.text},${unit.code},${unit.dimension}`);
  if (factor !== null) said.push(`factor:${toText(factor)}`);
  if (chinese) said.push('chinese');
  if (per !== null) said.push(`per:${text.slice(per.start, per.end)}`);
  return [...said, ...rules].join(' ');
}

test.each(readWordings('fixtures/recognise/quantities.txt'))('%s', (text, told) => {
  const found = scanQuantities(text, packs);
  expect(found.map((quantity) => tellWhole(text, quantity))).toEqual(told);
  for (const { value, min, max } of found)
    expect([min === null, max === null]).toEqual(Array(2).fill(value !== null));
});
