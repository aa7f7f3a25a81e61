import type { FileChoice } from '../commands/choose-files.js';
import type { ExtractOptions } from '../model/draft.js';
import type { Limits } from '../model/limits.js';

/** The options that say how documents are to be read. */
export interface DocumentFlags extends ReadingSettings {
  date?: string;
  place?: string;
  encoding?: string;
  patterns?: string[];
  segmenter?: 'jieba' | 'nodejieba';
  include?: string[];
  exclude?: string[];
  stdinFilename?: string;
  jobs?: number;
  maxMemory?: number;
  limit?: Partial<Limits>;
  follow?: true;
  allowEmpty?: true;
}

type DocumentSettings = ExtractOptions &
  FileChoice & {
    encoding?: string;
    patterns?: string[];
    stdinName?: string;
    jobs?: number | 'auto';
    maxMemory?: number;
    follow?: boolean;
    allowEmpty?: boolean;
  } & ReadingSettings;

/** The options that say where and within what they are read. */
export interface ReadingSettings {
  timeout?: number;
  isolate?: boolean;
}

/** Those of them that were given. */
export function readingSettings({ timeout, isolate }: ReadingSettings): ReadingSettings {
  return {
    ...(timeout === undefined ? {} : { timeout }),
    ...(isolate === undefined ? {} : { isolate }),
  };
}

/** Those that were given. A segmenter that has to be installed is tried first, before any document is read. */
export async function documentSettings(flags: DocumentFlags): Promise<DocumentSettings> {
  const { date, place, encoding, patterns, segmenter, jobs, maxMemory, limit } = flags;
  if (segmenter === 'nodejieba') (await import('../packs/segmenter.js')).openSegmenter(segmenter);
  return {
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(patterns === undefined ? {} : { patterns }),
    ...fileSettings(flags),
    jobs: jobs ?? 'auto',
    ...(maxMemory === undefined ? {} : { maxMemory }),
    ...readingSettings(flags),
    ...(segmenter === 'nodejieba' ? { segmenter } : {}),
    ...(limit === undefined ? {} : { limits: limit }),
  };
}

/** Which files are meant, and what a stream is called. */
function fileSettings({
  include,
  exclude,
  stdinFilename,
  follow,
  allowEmpty,
}: DocumentFlags): Omit<DocumentSettings, 'limits'> {
  return {
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(stdinFilename === undefined ? {} : { stdinName: stdinFilename }),
    ...(follow === undefined ? {} : { follow }),
    ...(allowEmpty === undefined ? {} : { allowEmpty }),
  };
}
