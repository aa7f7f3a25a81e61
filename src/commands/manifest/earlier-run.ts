import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ZhibiaoError } from '../../model/errors.js';
import { fileError } from '../../model/file-error.js';
import { type OpenFile, readLines, readRange } from './line-reader.js';
import { type Entry, type Header, isEntry, isHeader, isSeal, parseLine, type Seal } from './manifest.js';

/** Where the line of an entry lies, and what it is found by. */
export interface Located {
  content: string | null;
  at: number;
  length: number;
}

interface Contents {
  header: Header | null;
  index: ReadonlyMap<string, Located>;
  seal: Seal | null;
  isDamaged: boolean;
}

/**
 * What a run left: its manifest and its output. Of a manifest no more is held than where the line of each path lies, so that a
 * collection of any size costs little; of the output nothing.
 */
export class EarlierRun {
  private constructor(
    readonly manifestFile: string,
    private readonly manifest: OpenFile,
    private readonly output: OpenFile | null,
    private readonly contents: Contents,
    /** Was it killed, so that any end of its files may be missing? */
    readonly isBrokenOff: boolean,
  ) {}

  /** Null where there is no manifest. */
  static async open(
    manifestFile: string,
    outputFile: string,
    { isBrokenOff = false }: { isBrokenOff?: boolean } = {},
  ): Promise<EarlierRun | null> {
    const manifest = await openIfThere(manifestFile);
    if (manifest === null) return null;
    const opened = [manifest];
    try {
      const output = await openIfThere(outputFile);
      if (output !== null) opened.push(output);
      return new EarlierRun(manifestFile, manifest, output, await readContents(manifest), isBrokenOff);
    } catch (fault) {
      for (const file of opened) await closeRead(file);
      throw fault;
    }
  }

  async close(): Promise<void> {
    await closeRead(this.manifest);
    if (this.output !== null) await closeRead(this.output);
  }

  /** Null where the file is no manifest of this form. */
  get header(): Header | null {
    return this.contents.header;
  }

  /** Null where the run was broken off. */
  get seal(): Seal | null {
    return this.contents.seal;
  }

  /** Was the manifest altered since it was written? */
  get isDamaged(): boolean {
    return this.contents.isDamaged;
  }

  get hasOutput(): boolean {
    return this.output !== null;
  }

  get size(): number {
    return this.contents.index.size;
  }

  get paths(): Iterable<string> {
    return this.contents.index.keys();
  }

  locate(path: string): Located | null {
    return this.contents.index.get(path) ?? null;
  }

  async entryAt({ at, length }: Located): Promise<Entry> {
    const chunks: Buffer[] = [];
    for await (const chunk of readRange(this.manifest, at, at + length)) chunks.push(chunk);
    const entry = parseLine(Buffer.concat(chunks).toString('utf8'));
    if (!isEntry(entry)) throw new Error(`${this.manifestFile} was written to while it was read`);
    return entry;
  }

  /** All entries, in the order of the output. */
  async *entries(): AsyncGenerator<Entry> {
    for (const located of this.contents.index.values()) yield this.entryAt(located);
  }

  /** Does the output still hold what was written for this document? */
  async isIntact({ start, end, hash }: Entry): Promise<boolean> {
    const found = createHash('sha256');
    for await (const part of this.bytes(start, end)) found.update(part);
    return found.digest('hex') === hash;
  }

  /** A range of the output, in parts. */
  async *bytes(start: number, end: number): AsyncGenerator<Buffer> {
    if (this.output !== null) yield* readRange(this.output, start, end);
  }

  async outputSize(): Promise<number> {
    if (this.output === null) return 0;
    const { path, handle } = this.output;
    const found = await handle.stat().catch((fault: unknown) => Promise.reject(fileError(path, fault)));
    return found.size;
  }
}

async function openIfThere(path: string): Promise<OpenFile | null> {
  try {
    const opened = { path, handle: await open(path, 'r') };
    if (await isFile(opened)) return opened;
    await closeRead(opened);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fileError(path, fault);
  }
  throw new ZhibiaoError('E-NOT-A-FILE', 'the path is not a regular file', { where: { path } });
}

async function isFile(file: OpenFile): Promise<boolean> {
  try {
    return (await file.handle.stat()).isFile();
  } catch (fault) {
    await closeRead(file);
    throw fault;
  }
}

/** All that was to be had of it has been read. */
function closeRead({ handle }: OpenFile): Promise<void> {
  return handle.close().catch(() => {});
}

/** What cannot be read ends it: a run that was broken off may have left half a line, or zeros where a disk lost power. */
async function readContents(manifest: OpenFile): Promise<Contents> {
  const index = new Map<string, Located>();
  const lines = createHash('sha256');
  let header: Header | null = null;
  for await (const { text, at, length } of readLines(manifest)) {
    const part = parseLine(text);
    if (header === null && isHeader(part)) header = part;
    else if (header !== null && isEntry(part)) index.set(part.path, { content: part.content, at, length });
    else if (header !== null && isSeal(part)) {
      const isWhole = part.lines === lines.digest('hex') && part.documents === index.size;
      return { header, index, seal: isWhole ? part : null, isDamaged: !isWhole };
    } else break;
    lines.update(`${text}\n`);
  }
  return { header, index, seal: null, isDamaged: false };
}
