import type { DocumentResult } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import type { Chunk } from '../../writers/index.js';
import type { Piece } from '../piece.js';
import type { Entry } from './manifest.js';
import { Measured } from './measured.js';
import { type Part, wrong } from './parts.js';

const WRITTEN_TO = 'it is not as it was written';
const MEND = 'run the command again that wrote it: only what is concerned is read';

/** Are the outputs, byte by byte, what their manifests say, and is every document in one of them? */
export async function checkOutputs(parts: readonly Part[]): Promise<void> {
  const before = await Promise.all(parts.map(beginningOf));
  for (const [at, part] of parts.entries()) {
    if (!before[at]!.equals(before[0]!)) throw wrong(part.output, WRITTEN_TO, MEND);
    await checkOutput(part, before[at]!.length);
  }
  for await (const _ of inOrder(parts));
}

/** What stands before the first document. */
export async function beginningOf({ run, seal }: Part): Promise<Buffer> {
  const { value: first } = await run.entries().next();
  const chunks: Buffer[] = [];
  for await (const chunk of run.bytes(0, first?.start ?? seal.bytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function checkOutput({ output, run, seal }: Part, begin: number): Promise<void> {
  let end = begin;
  for await (const entry of run.entries()) {
    if (entry.start !== end || !(await run.isIntact(entry)))
      throw wrong(output, `${WRITTEN_TO}, where ${entry.path} stands`, MEND);
    end = entry.end;
  }
  if (end !== seal.bytes || (await run.outputSize()) !== end) throw wrong(output, WRITTEN_TO, MEND);
}

interface Placed {
  part: Part;
  entry: Entry;
}

/** The entries of all parts as a run over all documents has them. */
async function* inOrder(parts: readonly Part[]): AsyncGenerator<Placed> {
  const streams = parts.map((part) => ({ part, entries: part.run.entries() }));
  const heads = await Promise.all(streams.map(({ entries }) => entries.next()));
  const count = parts[0]?.header.inputs.count ?? 0;
  for (let place = 0; place < count; place += 1) {
    const having = heads.flatMap(({ value, done }, at) => (!done && value.place === place ? [at] : []));
    const [at, other] = having;
    if (at === undefined) throw notOnce(parts, `document ${place + 1} of ${count} is in no shard`);
    const entry = heads[at]!.value as Entry;
    if (other !== undefined)
      throw notOnce(parts, `${entry.path} is in ${parts[at]!.output} and in ${parts[other]!.output}`);
    yield { part: parts[at]!, entry };
    heads[at] = await streams[at]!.entries.next();
  }
}

function notOnce([first]: readonly Part[], what: string): Error {
  const hint = 'run the commands of all shards again: what is as it was is not read';
  return wrong(first!.output, `${what}: it changed while the shards were made`, hint);
}

/** What documents of other outputs become on their way into one. */
export interface Joining {
  position: () => number;
  /** Told of each document once its part of the output is written. */
  keep: (entry: Entry) => Promise<void>;
  /** What another format makes of a document; null where its bytes stay as they are. */
  format: ((result: DocumentResult) => Chunk) | null;
}

/** The documents of all parts, in order. They have to be checked. */
export async function* joinParts(
  parts: readonly Part[],
  { position, keep, format }: Joining,
): AsyncGenerator<Piece> {
  for await (const { part, entry } of inOrder(parts)) {
    const bytes = part.run.bytes(entry.start, entry.end);
    const written = new Measured(format === null ? bytes : reformatted(entry, bytes, format), position);
    yield { ...entry, parts: written };
    const range = written.range();
    if (format === null && range.hash !== entry.hash) throw wrong(part.output, WRITTEN_TO, MEND);
    await keep({ ...entry, ...range });
  }
}

async function* reformatted(
  entry: Entry,
  bytes: AsyncIterable<Buffer>,
  format: NonNullable<Joining['format']>,
): AsyncGenerator<Chunk> {
  yield format(await resultOf(entry, bytes));
}

/** A document as it was read, from its lines of ndjson, which hold every field. */
async function resultOf({ document, notes }: Entry, bytes: AsyncIterable<Buffer>): Promise<DocumentResult> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString('utf8').split('\n').filter(Boolean);
  const figures = lines.map((line) => JSON.parse(line) as Figure);
  return { document, figures, notes: [...notes], rejected: [] };
}
