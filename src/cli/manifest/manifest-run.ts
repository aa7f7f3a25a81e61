import { basename, dirname, join, resolve } from 'node:path';
import type { ExtractFilesOptions } from '../../commands/extract.js';
import { extractPieces, type Going } from '../../commands/extract-pieces.js';
import { hashOf } from '../../commands/manifest/content.js';
import type { EarlierRun } from '../../commands/manifest/earlier-run.js';
import { followPlan } from '../../commands/manifest/follow-plan.js';
import { type Header, MANIFEST_FORM } from '../../commands/manifest/manifest.js';
import { type Plan, planRun } from '../../commands/manifest/plan.js';
import type { Piece } from '../../commands/piece.js';
import type { DocumentTask } from '../../pool/document-task.js';
import type { Format } from '../../writers/formats.js';
import { countOf } from '../count-of.js';
import type { ExtractFlags } from '../extract-flags.js';
import { programHash } from '../program-hash.js';
import { readVersion } from '../read-version.js';
import { complain, type Session, tell } from '../session.js';
import { configurationOf } from './configuration.js';
import { findLeftBehind, removeLeftBehind } from './left-behind.js';
import { openEarlier } from './open-earlier.js';
import { type FilePair, PartialFiles } from './partial-files.js';

/** A run that keeps a manifest: it reads what no earlier run has read, and can be gone on with when it is broken off. */
export class ManifestRun {
  private plan: Plan = { steps: [], damaged: [], gone: 0 };
  private inputs = 0;
  private isDone = false;

  private constructor(
    private readonly files: FilePair,
    /** What it writes. */
    readonly output: PartialFiles,
    private readonly earlier: readonly EarlierRun[],
    private readonly leftBehind: readonly FilePair[],
    private readonly setting: Omit<Header, 'inputs'>,
    private readonly flags: ExtractFlags,
    private readonly session: Session,
  ) {}

  static async open(
    files: FilePair,
    format: Format,
    flags: ExtractFlags,
    session: Session,
  ): Promise<ManifestRun> {
    const setting = {
      manifest: MANIFEST_FORM,
      version: readVersion(),
      program: programHash(),
      ...(await configurationOf(flags, format)),
      shard: flags.shard ?? null,
    } as const;
    const leftBehind = await findLeftBehind(files);
    // Before anything is read: what cannot be written is told of now.
    const output = await PartialFiles.begin(files, { stays: true });
    try {
      const resume = flags.resume === true;
      const earlier = await openEarlier(files, leftBehind, { setting, resume, session });
      return new ManifestRun(files, output, earlier, leftBehind, setting, flags, session);
    } catch (fault) {
      await output.discard();
      throw fault;
    }
  }

  /** The documents as they go out. */
  async *pieces(paths: readonly string[], options: ExtractFilesOptions, going: Going): AsyncGenerator<Piece> {
    const choose = (tasks: readonly DocumentTask[]): Promise<DocumentTask[]> => this.choose(tasks);
    const { shard: _, written = [], ...rest } = options;
    const reading = { ...rest, written: [...written, ...this.partialFiles()] };
    const pieces = extractPieces(paths, reading, going, choose);
    // The plan is made before the first document is asked for, which may be none.
    const first = await pieces.next();
    yield* followPlan(this.plan.steps, startingWith(first, pieces), {
      position: () => this.output.size,
      keep: (entry) => this.output.keep(entry),
      going,
      corrections: options.corrections,
      keepUnits: this.flags.to !== undefined,
    });
  }

  /** Does the run read all documents itself? */
  get readsAll(): boolean {
    return this.plan.steps.every(({ kind }) => kind === 'read');
  }

  /** After the output is in its place. */
  async end(): Promise<void> {
    this.isDone = true;
    await removeLeftBehind(this.leftBehind);
    const count = (kind: string): number => this.plan.steps.filter((step) => step.kind === kind).length;
    const { shard } = this.setting;
    const parts = [
      ...(shard === null
        ? []
        : [`shard ${shard.index}/${shard.count}, ${this.plan.steps.length} of ${this.inputs} documents`]),
      `${count('read')} read`,
      `${count('take')} taken over`,
      ...(count('copy') === 0 ? [] : [`${count('copy')} the same as one taken over`]),
      ...(this.plan.gone === 0 ? [] : [`${this.plan.gone} gone`]),
    ];
    tell(this.session, `${this.files.manifest}: ${parts.join(', ')}`);
  }

  /** Whatever became of it. */
  async close(): Promise<void> {
    const { documents } = this.output;
    if (!this.isDone && documents > 0)
      tell(
        this.session,
        `${countOf(documents, 'document')} are kept: the same command with --resume goes on`,
      );
    for (const run of this.earlier) await run.close();
  }

  /** Files in the making are no documents, wherever they lie: by the folders that were named, and by those that links lead to. */
  private partialFiles(): string[] {
    const left = this.leftBehind.flatMap(({ output, manifest }) => [output, manifest]);
    const real = [...this.output.paths, ...left].map((path) => resolve(path));
    const folders = [this.files.output, this.files.manifest].map((path) => dirname(resolve(path)));
    return [...real, ...folders.flatMap((folder) => real.map((path) => join(folder, basename(path))))];
  }

  private async choose(tasks: readonly DocumentTask[]): Promise<DocumentTask[]> {
    const { shard } = this.setting;
    const paths = hashOf(tasks.map(({ path }) => `${path}\0`).join(''));
    this.inputs = tasks.length;
    await this.output.head({ ...this.setting, inputs: { count: tasks.length, paths } });
    this.plan = await planRun(tasks, { shard, earlier: this.earlier, signal: this.session.signal });
    this.tellOfDamage();
    return this.plan.steps.filter(({ kind }) => kind === 'read').map(({ task }) => task);
  }

  private tellOfDamage(): void {
    const { damaged } = this.plan;
    if (damaged.length === 0) return;
    complain(this.session, {
      level: 'warning',
      code: 'W-MANIFEST',
      where: { path: this.files.output },
      what: `${countOf(damaged.length, 'document')} of it are not as they were written, and are read again`,
      hint: null,
    });
  }
}

async function* startingWith<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
