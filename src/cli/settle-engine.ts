import { setFlagsFromString } from 'node:v8';

/** Characters that are read before what is optimised could pay. */
const LITTLE = 50_000;

/** How much of a function runs before it is optimised, and by what the space of young objects grows. */
const LONG_RUN = ['--interrupt-budget=67584', '--semi-space-growth-factor=2'];
const SHORT_RUN = ['--interrupt-budget=1000000', '--semi-space-growth-factor=8'];
/** The version of V8 whose own settings `LONG_RUN` says again. */
const KNOWN = /^11\.3\./;

let current = LONG_RUN;
let groups = 0;

/**
 * Told of so many characters that are about to be read. A short run is over before the code could pay that V8 optimises meanwhile,
 * which takes a sixth of its time, and its young objects are so few that they can stay where they are. As soon as there is more to
 * read, all is as it was. Only sizes that V8 goes by change, and only now: kept code is refused when they differ while it is loaded.
 */
export function settleEngine(characters: number): void {
  groups += 1;
  const wanted = groups === 1 && characters <= LITTLE ? SHORT_RUN : LONG_RUN;
  if (wanted === current || !KNOWN.test(process.versions.v8)) return;
  for (const flag of wanted) setFlagsFromString(flag);
  current = wanted;
}
