/** Megabytes that are no objects of documents: this thread with what waits to be written, and each other with its code and patterns. */
export const OWN_MEGABYTES = 120;
export const THREAD_MEGABYTES = 130;
/** What a thread can read ordinary documents in. */
const LEAST_MEGABYTES = 64;
/** The rest is what clearing away takes while it is at work. */
const USED_BY_OBJECTS = 0.75;
/** How often it is looked, in milliseconds: a document takes tens of them to fill a hundred megabytes. */
const INTERVAL = 50;
/** A thread that was given up needs a moment until its memory is free; a process needs none. */
const PATIENCE = 1000;

const MEGABYTE = 1024 * 1024;

/** As many threads as a budget has room for; one at least. */
export function threadsWithin(bytes: number, asked: number): number {
  const room = bytes / MEGABYTE - OWN_MEGABYTES;
  return Math.max(1, Math.min(asked, Math.floor(room / (THREAD_MEGABYTES + LEAST_MEGABYTES))));
}

/** Megabytes of objects that each of so many threads may hold. */
export function heapOfThread(bytes: number, jobs: number): number {
  const room = (bytes / MEGABYTE - OWN_MEGABYTES) / jobs - THREAD_MEGABYTES;
  return Math.max(LEAST_MEGABYTES, Math.floor(room * USED_BY_OBJECTS));
}

/** Bytes of the largest document that needs no guard: a document takes up to so many times its size. */
export function harmlessSize(bytes: number): number {
  return Math.max(0, bytes - (OWN_MEGABYTES + THREAD_MEGABYTES) * MEGABYTE) / TIMES_ITS_SIZE;
}

const TIMES_ITS_SIZE = 300;

interface Scales {
  /** Bytes that other processes of the run take. */
  others(): number;
  /** Makes room; tells by what. */
  onExcess(): 'process' | 'thread';
}

/** Calls out as long as the run takes more than its budget: buffers and the like are no objects that a thread is bounded in. */
export function watchMemory(bytes: number, { others, onExcess }: Scales): () => void {
  let patience = 0;
  const timer = setInterval(() => {
    patience -= INTERVAL;
    if (patience > 0 || process.memoryUsage.rss() + others() <= bytes) return;
    patience = onExcess() === 'thread' ? PATIENCE : 0;
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
