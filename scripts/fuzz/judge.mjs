// What becomes of one input: null where all laws hold, else what was found. The library is handed in, built or as sources.
import { documentFaults, resultFaults } from './laws.mjs';
import { PARSERS } from './parsers.mjs';

/** Seconds of the processor that a small document may take to be read; a busy machine takes hardly more of them. */
const LONGEST_SECONDS = 2;
/** Of a longer text as much more as it is longer: a file of a few kilobytes may repeat one cell ten thousand times. */
const SMALL = 40_000;

/** { kind, what } or null. */
export async function judge(input, library) {
  try {
    const { faults, seconds } = await (PARSERS[input.reader] === undefined ? judgeDocument : judgeParser)(
      input,
      library,
    );
    if (faults.length > 0) return { kind: 'law', what: [...new Set(faults)].join('; ') };
    return seconds > (library.longestSeconds ?? LONGEST_SECONDS)
      ? { kind: 'slow', what: `${seconds.toFixed(1)} s` }
      : null;
  } catch (fault) {
    return faultOf(fault, library);
  }
}

async function judgeParser({ reader, bytes }, library) {
  const { judge: judgeBytes } = PARSERS[reader];
  return { faults: await judgeBytes(bytes, library), seconds: 0 };
}

/** A declared error is an answer; any other fault, and E-INTERNAL, is a finding. */
export function faultOf(fault, { ERROR_CODES, ZhibiaoError }) {
  const declared = fault instanceof ZhibiaoError && fault.code in ERROR_CODES && fault.code !== 'E-INTERNAL';
  if (declared && fault.message !== '') return null;
  const at = fault instanceof Error ? /\n\s+at ([^\n]+)/.exec(fault.stack ?? '')?.[1] : undefined;
  return {
    kind: 'threw',
    what: `${fault instanceof Error ? `${fault.name}: ${fault.message}` : fault} at ${at}`,
  };
}

async function judgeDocument({ name, bytes }, library) {
  const packs = library.loadPacks();
  const begun = process.cpuUsage();
  const source = await library.readBytes(bytes, name);
  const result = library.extractDocument(source, packs, {});
  const { user, system } = process.cpuUsage(begun);
  const again = library.extractDocument(source, packs, {});
  const isSame = JSON.stringify(result) === JSON.stringify(again);
  const faults = [...documentFaults(source, library), ...resultFaults(source.text, result, library)];
  return {
    faults: isSame ? faults : [...faults, 'a second reading gives something else'],
    seconds: (user + system) / 1e6 / Math.max(1, source.text.length / SMALL),
  };
}
