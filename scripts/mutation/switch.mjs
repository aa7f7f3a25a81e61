// Copied beside the instrumented sources: which mutant is active, and what was seen of each. A live binding, read as fast as a
// variable of the module itself.
export let active = Number(process.env.ACTIVE_MUTANT ?? -1);

const EVERY = 1 << 14;
let hits = 0;
let deadline = Number.POSITIVE_INFINITY;

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

/** By mutant, the round in which it was last seen to make a difference, and whether its place was reached at all. */
const rounds = new Uint32Array(1 << 17);
export const reached = new Uint8Array(1 << 17);
let round = 1;
let differing = [];

/** The mutants that would have made a difference since the last call, each once. */
export function nextRound() {
  const before = differing;
  round += 1;
  differing = [];
  return before;
}

/** Stands for the value of a mutant that cannot be told, and of one that need not be asked for. */
export const other = Symbol('other');
export const known = Symbol('known');

export const open = (mutant) => rounds[mutant] !== round;

export function attempt(value) {
  try {
    return value();
  } catch {
    return other;
  }
}

/** The value itself, once it was held against those of the mutants, each behind its number. */
export function see(value, ...mutants) {
  for (let i = 0; i < mutants.length; i += 2) {
    reached[mutants[i]] = 1;
    if (mutants[i + 1] !== known && !Object.is(mutants[i + 1], value)) differ(mutants[i]);
  }
  return value;
}

/** Statements: all that are reached differ. */
export function all(...mutants) {
  for (const mutant of mutants) {
    reached[mutant] = 1;
    differ(mutant);
  }
}

function differ(mutant) {
  if (rounds[mutant] === round) return;
  rounds[mutant] = round;
  differing.push(mutant);
}
