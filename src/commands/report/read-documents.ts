import type { DocumentReading } from '../../model/reading.js';
import { collectTasks } from '../collect-tasks.js';
import { correct, extractTasks, packsOf } from '../extract.js';
import type { ExtractFilesOptions } from '../extract-options.js';
import { finisher } from '../finish-result.js';
import { countJobs } from '../jobs/count-jobs.js';
import { readingOf, UNREAD } from './pack-reading.js';

/** Documents with their texts and why their figures were read so; all figures, whatever is shown of them. */
export async function readDocuments(
  paths: readonly string[],
  { filter: _, ...options }: ExtractFilesOptions,
): Promise<DocumentReading[]> {
  const tasks = await collectTasks(paths, options);
  const jobs = await countJobs(options, tasks);
  if (jobs > 0) return readInJobs(tasks, jobs, options);
  const { segmenter } = options;
  const context = { packs: packsOf(options), options: segmenter === undefined ? {} : { segmenter } };
  // By their paths: corrections make another result of what was read.
  const readings = new Map<string, Omit<DocumentReading, 'result'>>();
  const results = extractTasks(tasks, options, {
    jobs: 0,
    watch: (result, draft) => void readings.set(result.document.path, readingOf(result, draft, context)),
  });
  const found: DocumentReading[] = [];
  for await (const result of results) {
    const { path, code } = result.document;
    const read = code === 'W-DUPLICATE' ? undefined : readings.get(path);
    found.push({ result, ...(read ?? UNREAD) });
  }
  return found;
}

async function readInJobs(
  tasks: Awaited<ReturnType<typeof collectTasks>>,
  jobs: number,
  options: ExtractFilesOptions,
): Promise<DocumentReading[]> {
  const { patterns, segmenter, corrections, onDocument } = options;
  const plan = {
    kind: 'readings' as const,
    ...(patterns === undefined ? {} : { patterns }),
    ...(segmenter === undefined ? {} : { segmenter }),
  };
  const { readingsInThreads } = await import('../jobs/read-tasks.js');
  const finish = finisher(options, packsOf(options));
  const found: DocumentReading[] = [];
  for await (const { result, ...reading } of readingsInThreads(tasks, { jobs, plan }, options)) {
    const right = correct(result, corrections);
    onDocument?.(right);
    found.push({ result: finish(right), ...reading });
  }
  return found;
}
