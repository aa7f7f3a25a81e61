import { kept, type Packs } from './packs.js';

/** The base unit of a dimension is its first unit with factor 1. */
export const baseUnitsOf = kept('base-units', (packs: Packs): ReadonlyMap<string, string> => {
  const units = new Map<string, string>();
  for (const unit of packs.rules.units) {
    if (unit.factor === '1' && !units.has(unit.dimension)) units.set(unit.dimension, unit.code ?? unit.name);
  }
  return units;
});
