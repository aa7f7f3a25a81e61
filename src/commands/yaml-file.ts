import { readFile } from 'node:fs/promises';
import type { Document, LineCounter } from 'yaml';
import { type ErrorCode, ZhibiaoError } from '../model/errors.js';

/** Keys and indexes from the top of a file down to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML file as a value, and where each part of it stands. */
export interface YamlFile {
  value: unknown;
  /** An error at a value, or at its key; at the nearest one above it when it is not written out. */
  wrong(at: YamlPath, what: string, hint: string): ZhibiaoError;
  /** A value as it is written, where it is no list or map: an id of digits is no number. */
  written(at: YamlPath): string | null;
  /** The line a value stands on, from 1. */
  lineOf(at: YamlPath): number;
}

/**
 * Reads a YAML file. Nothing in it is run, and aliases that unfold into masses are refused.
 * @throws ZhibiaoError of the given code, with line and column where the file can be read and is no YAML.
 */
export async function readYamlFile(path: string, code: ErrorCode): Promise<YamlFile> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new ZhibiaoError(code, `the file cannot be read (${cause.code ?? cause.message})`, {
      where: { path },
      hint: 'give a YAML file that may be read',
      cause,
    });
  });
  const text = decode(bytes, path, code);
  // Loaded only here: most runs read no such file.
  const yaml = await import('yaml');
  const counter = new yaml.LineCounter();
  const document = yaml.parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
  });
  const fail = (offset: number, what: string, hint: string): ZhibiaoError =>
    new ZhibiaoError(code, what, { where: { path, ...placeAt(counter, offset) }, hint });
  const [fault] = document.errors;
  if (fault?.code === 'DUPLICATE_KEY')
    throw fail(fault.pos[0], 'a key stands twice', 'remove one of the two, or join them');
  if (fault !== undefined)
    throw fail(fault.pos[0], `this is not YAML: ${fault.message.replace(/\.$/, '')}`, SYNTAX_HINT);
  return {
    value: contentOf(document, fail),
    wrong: (at, what, hint) => fail(offsetOf(yaml, document, at), what, hint),
    written: (at) => {
      const node = document.getIn(at, true);
      return yaml.isScalar(node) ? (node.source ?? null) : null;
    },
    lineOf: (at) => placeAt(counter, offsetOf(yaml, document, at)).line,
  };
}

/** Texts of another encoding would be taken for names, letter by letter. */
function decode(bytes: Uint8Array, path: string, code: ErrorCode): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ZhibiaoError(code, 'the file is not UTF-8', {
      where: { path },
      hint: 'save it as UTF-8',
      cause,
    });
  }
}

const SYNTAX_HINT = 'indent with spaces, and put texts with the signs : # [ ] { } , into quotation marks';

function contentOf(
  document: Document.Parsed,
  fail: (offset: number, what: string, hint: string) => ZhibiaoError,
): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    // yaml resolves aliases only here.
    if (!(error instanceof ReferenceError)) throw error;
    throw fail(0, `the aliases cannot be resolved: ${error.message}`, 'write the value out');
  }
}

function placeAt(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offsetOf(yaml: typeof import('yaml'), document: Document.Parsed, at: YamlPath): number {
  for (let depth = at.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(at.slice(0, depth - 1), true);
    const step = at[depth - 1];
    const key = yaml.isMap(parent)
      ? parent.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === step)?.key
      : document.getIn(at.slice(0, depth), true);
    if (yaml.isNode(key) && key.range) return key.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
