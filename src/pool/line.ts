import type { Batch } from './batches.js';
import type { Outcome } from './outcome.js';

export interface LineOptions {
  batches: AsyncIterator<Batch>;
  read: (tasks: Batch['tasks']) => Promise<Outcome[]>;
  jobs: number;
  /** Bytes of documents that may be read before their turn to be given has come. */
  ahead: number;
  /** Bytes of documents that are looked at before their turn. */
  seen?: number;
  signal?: AbortSignal | undefined;
}

interface Place {
  batch: Batch;
  /** Null until it is begun. */
  outcomes: Promise<Outcome[]> | null;
}

/** Documents larger than this begin before the small ones in front of them: nobody then waits for them alone at the end. */
const LARGE = 512 * 1024;
/** How far ahead it is looked for them. */
const SEEN_BYTES = 64 * 1024 * 1024;
const SEEN_BATCHES = 1000;

/**
 * Batches in the order of the tasks, as many of them being read as there are jobs. What is read waits here until its turn comes; how much
 * may wait is bounded, but the first is always begun, so that the line never stands still.
 */
export class Line {
  private readonly places: Place[] = [];
  private readonly running = new Set<Promise<unknown>>();
  private seenBytes = 0;
  private seeing: Promise<void> | null = null;
  private isLooking = false;
  private ended = false;

  constructor(private readonly options: LineOptions) {}

  /** The outcomes of the next batch; null after the last, or when the run was ended and what was begun has been given. */
  async next(): Promise<Outcome[] | null> {
    while (this.places.length === 0 && this.seesMore) await this.see();
    void this.lookAhead();
    // All jobs may be at documents that began before it.
    while (this.places[0]?.outcomes === null && this.running.size > 0 && !this.isStopped)
      await Promise.race(this.running);
    const outcomes = await this.places[0]?.outcomes;
    if (outcomes === undefined || outcomes === null) return null;
    this.seenBytes -= this.places.shift()!.batch.bytes;
    this.begin();
    return outcomes;
  }

  private get isStopped(): boolean {
    return this.options.signal?.aborted === true;
  }

  private get seesMore(): boolean {
    return !this.ended && !this.isStopped;
  }

  private async lookAhead(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    while (
      this.seesMore &&
      this.seenBytes < (this.options.seen ?? SEEN_BYTES) &&
      this.places.length < SEEN_BATCHES
    )
      await this.see();
    this.isLooking = false;
  }

  /** One batch more; whoever asks meanwhile waits for the same. */
  private see(): Promise<void> {
    this.seeing ??= this.seeNext().finally(() => {
      this.seeing = null;
    });
    return this.seeing;
  }

  private async seeNext(): Promise<void> {
    try {
      const { done, value: batch } = await this.options.batches.next();
      if (done) this.ended = true;
      else {
        this.places.push({ batch, outcomes: null });
        this.seenBytes += batch.bytes;
        this.begin();
      }
    } catch (fault) {
      this.ended = true;
      this.places.push({ batch: { tasks: [], bytes: 0 }, outcomes: rejected(fault) });
    }
  }

  private begin(): void {
    while (this.running.size < this.options.jobs && !this.isStopped) {
      const place = this.choose();
      if (place === undefined) return;
      const outcomes = this.options.read(place.batch.tasks);
      // Whoever comes to it is told when it breaks; that may be later.
      const ended: Promise<unknown> = outcomes
        .catch(() => {})
        .then(() => {
          this.running.delete(ended);
          this.begin();
        });
      this.running.add(ended);
      place.outcomes = outcomes;
    }
  }

  /** The first of the line before all, then a large document, then the next small ones. */
  private choose(): Place | undefined {
    const [head, ...others] = this.places;
    if (head?.outcomes === null) return head;
    const begun = { large: 0, small: 0 };
    const next: { large?: Place; small?: Place } = {};
    for (const place of others) {
      const size = place.batch.bytes > LARGE ? 'large' : 'small';
      if (place.outcomes === null) next[size] ??= place;
      else begun[size] += place.batch.bytes;
    }
    const fits = (size: 'large' | 'small'): boolean =>
      begun[size] === 0 || begun[size] + (next[size]?.batch.bytes ?? 0) <= this.options.ahead;
    return (fits('large') ? next.large : undefined) ?? (fits('small') ? next.small : undefined);
  }
}

function rejected(fault: unknown): Promise<never> {
  const promise = Promise.reject(fault);
  promise.catch(() => {});
  return promise;
}
