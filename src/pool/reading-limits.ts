import { TIME_LIMIT } from '../readers/time-limit.js';

export { TIME_LIMIT } from '../readers/time-limit.js';

/** Where and within what documents are read. */
export interface ReadingLimits {
  /** Reads formats that are no text in a process of its own; true when absent. */
  isolate?: boolean;
  /** Seconds for reading each document; 30 when absent. */
  timeout?: number;
  /** Bytes that the whole run may take; what cannot be read within them is a result with status failed. */
  maxMemory?: number;
}

/** What the process that reads one document is held to. */
export interface ReaderLimits {
  /** Seconds after which a reader that can stop gives what it has. */
  timeout: number;
  /** Bytes that are resident. */
  memory: number;
  /** Bytes of what it gives back. */
  output: number;
  /** Was the memory asked for by --max-memory? */
  isMemoryAsked: boolean;
}

const MEGABYTE = 1024 * 1024;
const MEMORY = 1024 * MEGABYTE;
const OUTPUT = 256 * MEGABYTE;
/** The rest of the run takes at least so much of what is given to all of it; and a reader cannot begin with less. */
const REST = 120 * MEGABYTE;
const LEAST = 160 * MEGABYTE;

/** The limits of a reader in a run that is held to these. */
export function readerLimits({ timeout = TIME_LIMIT, maxMemory }: ReadingLimits): ReaderLimits {
  return {
    timeout,
    memory: maxMemory === undefined ? MEMORY : Math.max(LEAST, maxMemory - REST),
    output: OUTPUT,
    isMemoryAsked: maxMemory !== undefined,
  };
}

/** Milliseconds after which a reader is ended: it was told to stop before that, and may yet give what it has. */
export function hardLimit({ timeout }: Pick<ReaderLimits, 'timeout'>): number {
  return timeout * 1200 + 500;
}

/** The limits among other options. */
export function readingLimits({
  isolate,
  timeout,
  maxMemory,
}: {
  [K in keyof ReadingLimits]?: ReadingLimits[K] | undefined;
}): ReadingLimits {
  return {
    ...(isolate === undefined ? {} : { isolate }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(maxMemory === undefined ? {} : { maxMemory }),
  };
}
