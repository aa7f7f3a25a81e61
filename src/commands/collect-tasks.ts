import type { DocumentTask } from '../pool/document-task.js';
import { readingLimits } from '../pool/reading-limits.js';
import { collectInputs, STDIN_PATH } from './collect-inputs.js';
import type { ExtractFilesOptions } from './extract-options.js';
import type { Input } from './input.js';
import { readStdin } from './read-stdin.js';

/** Which of all inputs are read, told them all before the first is. */
export type Choose = (tasks: readonly DocumentTask[]) => Promise<readonly DocumentTask[]>;

/** The documents of some paths, as they are to be read. */
export async function collectTasks(
  paths: readonly string[],
  options: ExtractFilesOptions,
  choose: Choose = chooserOf(options),
): Promise<readonly DocumentTask[]> {
  const { meta, stdin, encoding, limits, stdinName = STDIN_PATH } = options;
  const inputs = await collectInputs(paths, options);
  const streamed = inputs.some(isStdin) ? await readStdin({ stdin, path: stdinName, limits }) : null;
  const facts = factsOf(options);
  const reading = readingLimits(options);
  return choose(
    inputs.map((input): DocumentTask => {
      const { path = input.path, ...bytes } = (isStdin(input) ? streamed : null) ?? {};
      return {
        ...input,
        ...bytes,
        path,
        ...(encoding === undefined ? {} : { encoding }),
        reading,
        // Shared where it can be: of a large collection there are as many tasks as documents.
        options: meta === undefined ? facts : { ...facts, ...meta(path) },
      };
    }),
  );
}

function factsOf({
  date,
  place,
  title,
  issuer,
  kind,
  segmenter,
  limits,
}: ExtractFilesOptions): DocumentTask['options'] {
  return {
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(kind === undefined ? {} : { kind }),
    ...(segmenter === undefined ? {} : { segmenter }),
    ...(limits === undefined ? {} : { limits }),
  };
}

function chooserOf({ shard }: ExtractFilesOptions): Choose {
  if (shard === undefined) return async (tasks) => tasks;
  return async (tasks) => (await import('./manifest/choose-shard.js')).chooseShard(tasks, shard);
}

function isStdin(input: Input): boolean {
  return input.path === STDIN_PATH;
}

/** All bytes of a stream. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
