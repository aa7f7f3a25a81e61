import type { ErrorCode } from '../../model/errors.js';
import type { Place } from '../../model/message.js';
import type { FormatFile } from '../../readers/read-format.js';
import type { Reading } from '../../readers/reading.js';
import type { ReaderLimits } from '../reading-limits.js';

/** A file to be read, with its bytes beside it. Its path stays here: nothing could be opened with it. */
export interface Request extends Pick<ReaderLimits, 'timeout' | 'memory' | 'output'> {
  format: FormatFile['format'];
  limits: FormatFile['limits'];
}

/** What is told of a process: its bytes that are resident, with an answer when the file is read; or why it ends. */
export type Reply = { kind: 'size' | 'read'; resident: number } | { kind: 'end'; why: End };

/** Why a reader process ended before it had read a file. */
export type End = 'time' | 'memory' | 'output' | 'unknown' | { exit: number };

/** What became of a file, as the bytes of a reply hold it. */
export type Answer =
  | { reading: Reading }
  | { fault: { code: ErrorCode; message: string; where: Place | null; hint: string | null } }
  | { error: { name: string; message: string } };
