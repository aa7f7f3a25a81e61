import { createHash } from 'node:crypto';
import { type Entry, type Header, lineOf } from '../../commands/manifest/manifest.js';
import type { Chunk } from '../../writers/index.js';
import { MAKER_SIGN, makerSign } from '../maker-sign.js';
import { beginFile } from '../new-file.js';
import { type NewFileOutput, newFileOutput, type Output } from '../output.js';

/** The two files that a run writes which keeps a manifest. */
export interface FilePair {
  output: string;
  manifest: string;
}

/** The ending of both files of one run, while they are made. The process tells whether it is still at it. */
const partialEnding = (): string => `.${makerSign()}.partial`;
export const PARTIAL_ENDING = new RegExp(`\\.${MAKER_SIGN}\\.partial$`);

/**
 * An output and its manifest in the making, side by side with the files that they replace. They are written in step, the bytes of a
 * document before its entry, and stay when the run is broken off: whoever goes on from there finds by the hashes what is whole.
 */
export class PartialFiles implements Output {
  /** Bytes of output. */
  size = 0;
  documents = 0;
  private readonly lines = createHash('sha256');

  private constructor(
    private readonly data: NewFileOutput,
    private readonly manifest: NewFileOutput,
    /** Where the two are made. */
    readonly paths: readonly string[],
    /** Is what was done to be found by the next run, should this one not come to its end? */
    private readonly stays: boolean,
  ) {}

  static async begin({ output, manifest }: FilePair, { stays }: { stays: boolean }): Promise<PartialFiles> {
    const ending = partialEnding();
    const paths: string[] = [];
    const begin = async (file: string): Promise<NewFileOutput> => {
      const made = await beginFile(file, (target) => target + ending);
      paths.push(made.temporary);
      return newFileOutput(file, made);
    };
    const data = await begin(output);
    try {
      return new PartialFiles(data, await begin(manifest), paths, stays);
    } catch (fault) {
      await data.discard();
      throw fault;
    }
  }

  async write(chunk: Chunk): Promise<void> {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (bytes.length > 0) await this.data.write(bytes);
    this.size += bytes.length;
  }

  /** What the run depends on, before its first document. */
  head(header: Header): Promise<void> {
    return this.line(lineOf(header));
  }

  /** A document whose bytes are written. */
  async keep(entry: Entry): Promise<void> {
    await this.line(lineOf(entry));
    this.documents += 1;
  }

  // The output first: an old manifest beside a new output is found out by its hashes, and nothing is taken from it.
  async finish(): Promise<void> {
    const seal = { documents: this.documents, bytes: this.size, lines: this.lines.digest('hex') };
    await this.manifest.write(lineOf(seal));
    await this.data.finish();
    await this.manifest.finish();
  }

  async discard(): Promise<void> {
    const leave = this.stays && this.documents > 0;
    for (const file of [this.data, this.manifest]) await (leave ? file.close() : file.discard());
  }

  private async line(text: string): Promise<void> {
    await this.manifest.write(text);
    this.lines.update(text);
  }
}
