import { setFlagsFromString } from 'node:v8';

/** Characters that are read before what is optimised could pay. */
const LITTLE = 50_000;

const LONG_RUN = ['--interrupt-budget=67584', '--semi-space-growth-factor=2'];
const SHORT_RUN = ['--interrupt-budget=1000000', '--semi-space-growth-factor=8'];
/** The version of V8 whose own settings `LONG_RUN` says again. */
const KNOWN = /^11\.3\./;

let current = LONG_RUN;
let groups = 0;

/**
 * Told of so many characters that are about to be read. A short run ends before the code that V8 optimises meanwhile has run, which
 * takes a sixth of its time, and its young objects are few enough to be left alone; as soon as there is more, all is as it was. Only
 * what V8 weighs by changes, and only now: code that was kept is refused where settings differ while it is loaded.
 */
export function settleEngine(characters: number): void {
  groups += 1;
  const wanted = groups === 1 && characters <= LITTLE ? SHORT_RUN : LONG_RUN;
  if (wanted === current || !KNOWN.test(process.versions.v8)) return;
  for (const flag of wanted) setFlagsFromString(flag);
  current = wanted;
}
