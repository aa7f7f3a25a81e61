/** So many of them by chance, the same and in the same order each time, so that a part of them is a sample too: a linear congruential generator with the constants of Numerical Recipes. */
export function sampleOf(all, count, seed) {
  let state = seed;
  const keyed = all.map((one) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return [state, one];
  });
  return keyed
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one);
}
