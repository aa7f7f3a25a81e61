import { ZhibiaoError } from '../model/errors.js';
import { LIMITS, type Limits, raiseLimit } from '../model/limits.js';
import type { Reading } from './reading.js';
import type { FileFormat } from './sniff.js';

/** A file of a format that is no text, by what its content is. */
export interface FormatFile {
  format: FileFormat | 'mock';
  bytes: Uint8Array;
  path: string;
  /** What it may come to. */
  limits?: Limits | undefined;
  /** Seconds it may take; 30 when absent. A reader that can stop on the way gives what it has by then. */
  timeout?: number | undefined;
}

/** Makes of a file what can be read of it. */
export type ReadFormat = (file: FormatFile) => Promise<Reading>;

type FormatReader = (bytes: Uint8Array, path: string, limits: Limits, timeout?: number) => Promise<Reading>;

/** New format of bytes: one reader, one line here, loaded when the first file of it is read. */
const READERS: Record<FormatFile['format'], () => Promise<FormatReader>> = {
  docx: async () => (await import('./docx.js')).readDocx,
  doc: async () => (await import('./doc.js')).readDoc,
  xlsx: async () => (await import('./xlsx.js')).readXlsx,
  xls: async () => (await import('./xls.js')).readXls,
  pdf: async () => (await import('./pdf.js')).readPdf,
  ofd: async () => (await import('./ofd.js')).readOfd,
  mock: async () => (await import('./mock.js')).readMock,
};

/** Reads such a file in this process. */
export async function readFormat({
  format,
  bytes,
  path,
  limits = LIMITS,
  timeout,
}: FormatFile): Promise<Reading> {
  const read = await READERS[format]();
  return read(bytes, path, limits, timeout);
}

/** Throws E-LIMIT-TEXT for a text beyond the limit. */
export function refuseLongText({ length }: string, path: string, { text }: Limits): void {
  if (length <= text) return;
  throw new ZhibiaoError('E-LIMIT-TEXT', `the text has ${length} characters, the limit is ${text}`, {
    where: { path },
    hint: `split it, or ${raiseLimit('text', length)}`,
  });
}
