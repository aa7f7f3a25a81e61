import { isFileFormat, promisedBy } from '../readers/sniff.js';
import type { DocumentTask } from './document-task.js';
import { readerLimits } from './reading-limits.js';

/**
 * Begins the process that the first of the tasks will need, as far as its name tells. It begins while the patterns are loaded, which
 * takes about as long.
 */
export async function beginReader([first]: readonly DocumentTask[]): Promise<void> {
  if (first === undefined || first.fault !== undefined || first.reading?.isolate === false) return;
  if (!isFileFormat(promisedBy(first.path))) return;
  const { isolatedReaders } = await import('./isolation/isolated-readers.js');
  isolatedReaders().begin(readerLimits(first.reading ?? {}));
}
