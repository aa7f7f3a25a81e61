// A smaller input with the same finding.
import { zipOf } from '../same-text/zip.mjs';
import { partsOf } from './zip-parts.mjs';

/** Inputs that are tried for one finding. */
const MOST_TRIALS = 400;

/** `isSame` judges a candidate. Archives lose parts first, then bytes of their parts. */
export async function minimise(bytes, isSame) {
  let trials = 0;
  const holds = async (candidate) => {
    trials += 1;
    return trials <= MOST_TRIALS && isSame(candidate);
  };
  const parts = partsOf(bytes);
  if (parts === null || parts.length === 0 || !(await holds(zipOf(parts)))) return shrink(bytes, holds);
  const left = await dropParts(parts, (some) => holds(zipOf(some)));
  for (const [at, [name, content]] of left.entries()) {
    const rest = (smaller) => left.map((part, i) => (i === at ? [name, smaller] : part));
    left[at] = [name, await shrink(Buffer.from(content), (smaller) => holds(zipOf(rest(smaller))))];
  }
  return zipOf(left);
}

async function dropParts(parts, holds) {
  let left = parts;
  for (const part of parts) {
    const fewer = left.filter((one) => one !== part);
    if (await holds(fewer)) left = fewer;
  }
  return left;
}

/** Leaves away stretches, half the length each round, as long as the finding stays. */
async function shrink(bytes, holds) {
  let least = bytes;
  for (let size = least.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < least.length; ) {
      const fewer = Buffer.concat([least.subarray(0, at), least.subarray(at + size)]);
      if (fewer.length > 0 && (await holds(fewer))) least = fewer;
      else at += size;
    }
  }
  return least;
}
