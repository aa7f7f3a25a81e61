// Copied beside the instrumented sources: which mutant is active, and what was reached. A live binding, read as fast as a
// variable of the module itself.
export let active = Number(process.env.ACTIVE_MUTANT ?? -1);

const EVERY = 1 << 14;
let hits = 0;
let deadline = Number.POSITIVE_INFINITY;
let note = () => {};

export function activate(mutant, until) {
  active = mutant;
  hits = 0;
  deadline = until;
}

/** A mutant that loops for ever mostly passes its own place on the way. */
export function hit() {
  hits += 1;
  if (hits % EVERY === 0 && Date.now() > deadline) throw new Error('the mutant runs without end');
  return true;
}

export function noteReached(listener) {
  note = listener;
}

export function reach(...mutants) {
  for (const mutant of mutants) note(mutant);
}
