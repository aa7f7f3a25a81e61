import type { MessagePort } from 'node:worker_threads';
import type { DocumentTask } from './document-task.js';

/** A document as it is sent to a thread. */
export type SentTask = Pick<
  DocumentTask,
  'path' | 'bytes' | 'text' | 'isListed' | 'encoding' | 'reading' | 'options'
>;

/** What is sent to a thread: documents, and where to ask for the reading of formats that are read in a process of their own. */
export interface Job {
  tasks: readonly SentTask[];
  port: MessagePort;
}

/** What a thread makes of a document that was read, to be sent back: what is told of it as plain data, and a text. */
export interface Packed {
  told: unknown;
  text: string;
}

/** One document on its way back. */
export interface Parcel {
  told: unknown;
  /** Bytes of its text, which follow those of the documents before it. */
  size: number;
  /** Names the content; null where there is none. */
  content: string | null;
  /** Was the content read as a document? Then the same content is not told again. */
  isRead: boolean;
}

/** What a thread sends back: its documents in their order, or what broke it. */
export type Reply =
  | { parcels: Parcel[]; data: Uint8Array; milliseconds: number }
  | { fault: { name: string; message: string } };
