import { loadPacks } from '../packs/load.js';
import type { Packs } from '../packs/packs.js';
import { type Correction, Corrections } from './corrections.js';
import { FieldFault, type FigurePatch, faultOf, PATCHES, type PatchKey } from './patch-figure.js';
import { readYamlFile, type YamlFile, type YamlPath } from './yaml-file.js';

/**
 * Reads a file of corrections: a list of entries, each with the id of a figure and what is to be done with it.
 * @throws ZhibiaoError E-CORRECTIONS with the line and column of the first fault.
 */
export async function readCorrections(
  path: string,
  { patterns }: { patterns?: string[] } = {},
): Promise<Corrections> {
  const file = await readYamlFile(path, 'E-CORRECTIONS');
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const { value } = file;
  if (!Array.isArray(value) && value !== null) throw file.wrong([], 'the corrections are no list', FORM);
  const list = (value ?? []).map((_entry: unknown, at: number) => new EntryReader(file, [at], packs).read());
  refuseRepeats(list, file);
  return new Corrections(list, packs);
}

const FORM = 'write one entry a figure: `- id: …`, and below it reject, rename or set';
const KEYS = ['id', 'was', 'reject', 'rename', 'set', 'why'];
/** What older YAML takes for true or false, this one for a text: no reason to reject a figure. */
const SWITCHES = new Set(['no', 'n', 'off', 'false', 'yes', 'y', 'on', 'true']);
const WAS_KEYS = ['path', 'text', 'metric'];

function refuseRepeats(list: readonly Correction[], file: YamlFile): void {
  const seen = new Map<string, number>();
  list.forEach(({ id }, at) => {
    const before = seen.get(id);
    if (before !== undefined)
      throw file.wrong(
        [at, 'id'],
        `the figure ${id} is corrected twice`,
        `join it with the entry on line ${before}`,
      );
    seen.set(id, file.lineOf([at]));
  });
}

class EntryReader {
  constructor(
    private readonly file: YamlFile,
    private readonly at: YamlPath,
    private readonly packs: Packs,
  ) {}

  read(): Correction {
    const entry = this.map([], KEYS);
    const id = this.text(['id'], entry.id === undefined ? undefined : this.file.written([...this.at, 'id']));
    const isRejected = this.rejected(entry.reject);
    const correction: Correction = {
      id,
      line: this.file.lineOf(this.at),
      isRejected,
      why: this.why(entry),
      name: entry.rename === undefined ? null : this.name(entry.rename),
      patch: entry.set === undefined ? {} : this.patch(),
      was: entry.was === undefined ? null : this.was(),
    };
    const changes = correction.name !== null || entry.set !== undefined;
    if (isRejected === changes)
      throw this.wrong(
        [],
        isRejected ? 'a rejected figure cannot be changed too' : 'nothing is to be done with the figure',
        'give reject, or else rename, set or both',
      );
    return correction;
  }

  /** `reject: true`, or the reason in its place. */
  private rejected(value: unknown): boolean {
    if (value === undefined || value === false) return false;
    if (value === true) return true;
    if (SWITCHES.has(this.text(['reject'], value).toLowerCase()))
      throw this.wrong(['reject'], `reject does not take “${value}”`, 'write true, false, or why');
    return true;
  }

  private why({ reject, why }: Record<string, unknown>): string | null {
    if (why !== undefined) return this.text(['why'], why);
    return typeof reject === 'string' ? reject : null;
  }

  private name(value: unknown): string {
    const name = this.text(['rename'], value);
    if (/\p{Cc}/u.test(name))
      throw this.wrong(
        ['rename'],
        'rename holds a line end or another sign of control',
        'write it in one line',
      );
    return name;
  }

  private was(): Correction['was'] {
    const { path, text, metric } = this.map(['was'], WAS_KEYS);
    return {
      path: this.text(['was', 'path'], path),
      text: this.text(['was', 'text'], text),
      metric: metric === undefined ? null : this.text(['was', 'metric'], metric),
    };
  }

  private patch(): FigurePatch {
    const fields = this.map(['set'], Object.keys(PATCHES));
    let patch: FigurePatch = {};
    for (const key of (Object.keys(PATCHES) as PatchKey[]).filter((known) => known in fields))
      patch = { ...patch, ...this.field(key, this.asWritten(key, fields[key])) };
    const fault = faultOf(fields);
    if (fault !== null) throw this.wrong(['set'], ...fault);
    return patch;
  }

  /** A number keeps all its digits. */
  private asWritten(key: PatchKey, value: unknown): unknown {
    const isAmount = ['value', 'min', 'max'].includes(key);
    return isAmount && typeof value === 'number'
      ? (this.file.written([...this.at, 'set', key]) ?? value)
      : value;
  }

  private field(key: PatchKey, value: unknown): FigurePatch {
    try {
      return PATCHES[key](value, this.packs);
    } catch (fault) {
      if (!(fault instanceof FieldFault)) throw fault;
      throw this.wrong(['set', key], `${key} cannot be ${JSON.stringify(value)}`, `it takes ${fault.takes}`);
    }
  }

  private map(below: YamlPath, known: readonly string[]): Record<string, unknown> {
    const value = below.reduce<unknown>(
      (node, key) => (node as Record<string, unknown>)[key],
      (this.file.value as unknown[])[Number(this.at[0])],
    );
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.wrong(below, `${below.at(-1) ?? 'an entry'} is no map`, FORM);
    const unknown = Object.keys(value).find((key) => !known.includes(key));
    if (unknown !== undefined)
      throw this.wrong(
        [...below, unknown],
        `unknown key ${unknown}`,
        `the keys here are ${known.join(', ')}`,
      );
    return value as Record<string, unknown>;
  }

  private text(below: YamlPath, value: unknown): string {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    const key = below.join('.');
    if (value === undefined) throw this.wrong(below, `the key ${key} is missing`, FORM);
    throw this.wrong(below, `${key} is no text`, 'put what looks like a number into quotation marks');
  }

  private wrong(below: YamlPath, what: string, hint: string): Error {
    return this.file.wrong([...this.at, ...below], what, hint);
  }
}
