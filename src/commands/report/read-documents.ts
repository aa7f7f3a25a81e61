import type { DocumentReading } from '../../model/reading.js';
import { packsOf } from '../extract.js';
import type { ExtractFilesOptions } from '../extract-options.js';
import { readBeside } from '../read-beside.js';
import { readingOf, UNREAD } from './pack-reading.js';

/** Documents with their texts and why their figures were read so; all figures, whatever is shown of them. */
export function readDocuments(
  paths: readonly string[],
  { filter: _, ...options }: ExtractFilesOptions,
): Promise<DocumentReading[]> {
  const { patterns, segmenter } = options;
  const told = segmenter === undefined ? {} : { segmenter };
  const plan = { kind: 'readings' as const, ...told, ...(patterns === undefined ? {} : { patterns }) };
  return readBeside(paths, options, {
    reader() {
      const context = { packs: packsOf(options), options: told };
      return (result, draft) => readingOf(result, draft, context);
    },
    none: () => UNREAD,
    async inThreads(tasks, jobs) {
      const { readingsInThreads } = await import('../jobs/read-tasks.js');
      return readingsInThreads(tasks, { jobs, plan }, options);
    },
  });
}
