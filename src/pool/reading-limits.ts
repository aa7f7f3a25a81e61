import { TIME_LIMIT } from '../readers/time-limit.js';
import { OWN_MEGABYTES, THREAD_MEGABYTES } from './memory.js';

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
const REST = OWN_MEGABYTES * MEGABYTE;
const LEAST = 160 * MEGABYTE;
/** With less, a reader of ordinary documents would have to begin anew after each. */
const LEAST_SHARE = 240 * MEGABYTE;
const THREAD = THREAD_MEGABYTES * MEGABYTE;

/** The limits of a reader in a run that is held to these. */
export function readerLimits({ timeout = TIME_LIMIT, maxMemory }: ReadingLimits): ReaderLimits {
  return {
    timeout,
    memory: maxMemory === undefined ? MEMORY : Math.max(LEAST, maxMemory - REST),
    output: OUTPUT,
    isMemoryAsked: maxMemory !== undefined,
  };
}

/**
 * The limits of each of so many readers at work side by side, which have to leave room for as many threads: together they stay within what
 * was asked for. What needs more is to be read alone, with all there is.
 */
export function limitsOfEach(limits: ReaderLimits, readers: number): ReaderLimits {
  if (!limits.isMemoryAsked || readers === 1) return limits;
  const share = Math.floor(limits.memory / readers) - THREAD;
  return { ...limits, memory: Math.min(limits.memory, Math.max(LEAST_SHARE, share)) };
}

/** The limits of a reader at work alone, where the run has taken so many bytes. */
export function limitsOfOne(limits: ReaderLimits, taken: number): ReaderLimits {
  if (!limits.isMemoryAsked) return limits;
  return { ...limits, memory: Math.min(limits.memory, Math.max(LEAST, limits.memory + REST - taken)) };
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
