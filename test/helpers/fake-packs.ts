import type { Packs } from '../../src/packs/packs.js';

/** No patterns, for tests of what surrounds the pipeline. */
export function loadPacks(): Packs {
  return {
    hash: 'none',
    rules: {} as Packs['rules'],
    script: { traditional: '', simplified: '' },
    regions: [],
  };
}
