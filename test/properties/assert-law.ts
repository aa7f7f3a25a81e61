import fc from 'fast-check';

/**
 * The same trials every time in `npm test`, so that a failure is the fault of a change; others, and more of them, where LAW_SEED and
 * LAW_RUNS say so, as `npm run fuzz` does.
 */
const SEED = Number(process.env.LAW_SEED ?? 8);
const RUNS = Number(process.env.LAW_RUNS ?? 0);

/** `runs` are those of `npm test`; a longer run has as many times more for each. */
export function assertLaw(law: fc.IRawProperty<unknown>, runs = 200): void {
  fc.assert(law as fc.IProperty<unknown>, { seed: SEED, numRuns: Math.ceil(runs * Math.max(1, RUNS)) });
}
