import type { DocumentResult } from '../model/document.js';
import type { Parcel } from './job-message.js';

/** What became of one task: it was read by a thread, or its result is known without. */
export type Outcome = ReadOutcome | { path: string; result: DocumentResult };

export interface ReadOutcome extends Omit<Parcel, 'size'> {
  path: string;
  text: Uint8Array;
  /** What the thread took for the documents that were sent together. */
  milliseconds: number;
}
