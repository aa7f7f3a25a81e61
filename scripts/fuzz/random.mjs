// Numbers that are the same for one seed on every machine (mulberry32).

/** The seed of the n-th input of a reader: no input depends on how many others were tried before it. */
export function seedOf(...parts) {
  let seed = 0x811c9dc5;
  for (const char of parts.join('/')) seed = Math.imul(seed ^ char.codePointAt(0), 0x01000193);
  return seed >>> 0;
}

/** A source of choices. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  return {
    below,
    /** From one to the other, small numbers oftener than large ones. */
    few: (most) => 1 + Math.floor(next() ** 3 * most),
    pick: (list) => list[below(list.length)],
    chance: (share) => next() < share,
    /** A stretch of something that is so long. */
    stretch(length, longest = length) {
      const from = below(length + 1);
      return [from, Math.min(length, from + 1 + Math.floor(next() ** 3 * longest))];
    },
  };
}
