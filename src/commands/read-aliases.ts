import { readFile } from 'node:fs/promises';
import type { Document, LineCounter, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { ZhibiaoError } from '../model/errors.js';

/** Names that mean one metric, by the name they go under. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a file of aliases: a YAML map of names to lists of other names.
 * @throws ZhibiaoError E-ALIASES with the line and column of the first fault.
 */
export async function readAliases(file: string): Promise<Aliases> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ZhibiaoError('E-ALIASES', 'the file of aliases cannot be read', {
      where: { path: file },
      hint: 'give a YAML file that may be read',
      cause,
    });
  });
  // Loaded only here: most runs have no aliases.
  const yaml = await import('yaml');
  const counter = new yaml.LineCounter();
  const document = yaml.parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: counter,
    prettyErrors: false,
  });
  return new AliasReader(yaml, file, counter).read(document);
}

class AliasReader {
  /** Every name, however it is used, and the line on which it stands. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly yaml: typeof import('yaml'),
    private readonly file: string,
    private readonly counter: LineCounter,
  ) {}

  read(document: Document.Parsed): Aliases {
    const [fault] = document.errors;
    if (fault !== undefined) {
      const what =
        fault.code === 'DUPLICATE_KEY' ? 'a name stands twice' : `this is not YAML: ${fault.message}`;
      throw this.wrong(fault.pos[0], what.replace(/\.$/, ''), FORM);
    }
    const { contents } = document;
    if (!this.yaml.isMap(contents))
      throw this.wrong(contents?.range?.[0] ?? 0, 'the aliases are no map of names', FORM);
    return Object.fromEntries(
      (contents as YAMLMap<ParsedNode, ParsedNode | null>).items.map(({ key, value }) => [
        this.name(key),
        this.others(value, key),
      ]),
    );
  }

  private others(value: ParsedNode | null, key: ParsedNode): string[] {
    if (!this.yaml.isSeq(value))
      throw this.wrong(startOf(value ?? key), 'other names are written as a list', FORM);
    return (value as YAMLSeq<ParsedNode>).items.map((item) => this.name(item));
  }

  /** A name may mean one metric only. */
  private name(node: ParsedNode): string {
    const text = this.yaml.isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (text === '')
      throw this.wrong(
        startOf(node),
        'a name is a text',
        'put what looks like a number into quotation marks',
      );
    const before = this.seen.get(text);
    if (before !== undefined)
      throw this.wrong(
        startOf(node),
        `“${text}” stands on line ${before} already`,
        'a name means one metric only',
      );
    this.seen.set(text, this.counter.linePos(startOf(node)).line);
    return text;
  }

  private wrong(offset: number, what: string, hint: string): ZhibiaoError {
    const { line, col } = this.counter.linePos(offset);
    return new ZhibiaoError('E-ALIASES', what, {
      where: { path: this.file, line: Math.max(line, 1), column: Math.max(col, 1) },
      hint,
    });
  }
}

const FORM = 'write one line a metric, NAME: [other name, other name]';

function startOf(node: ParsedNode): number {
  return node.range[0];
}
