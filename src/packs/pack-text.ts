import type * as Yaml from 'yaml';
import type { Problem } from './check-problem.js';
import { loadYaml, loadZod } from './load-slowly.js';
import { type PathInPack, shapeFaults } from './pack-text-shape.js';
import { type Pack, packSchema } from './schema.js';

/** A pack file as found on disk. `path` is what messages say. */
export interface PackFile {
  path: string;
  text: string;
  /** 0 for the package, 1 and up for the user's folders: a rule overrides those of lower layers. */
  layer: number;
}

/** A pack whose shape is right, and where its values stand. */
export interface ParsedPack {
  file: PackFile;
  pack: Pack;
  /** Makes a problem at a value of this file; the nearest value above it when it is not written out. */
  problem(at: PathInPack, what: string, hint: string): Problem;
}

/** Reads YAML and checks its shape; either a pack or what is wrong with it. */
export function parsePack(file: PackFile): { parsed: ParsedPack | null; problems: Problem[] } {
  const { LineCounter, parseAllDocuments } = loadYaml();
  const lineCounter = new LineCounter();
  const documents = [
    ...parseAllDocuments(file.text, { lineCounter, prettyErrors: false }),
  ] as Yaml.Document.Parsed[];
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { path: file.path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  // After a first mistake the parser stumbles on; only a key that stands twice leaves the rest readable.
  const syntax = faults.filter(({ code }, i) => i === 0 || code === 'DUPLICATE_KEY');
  if (syntax.length > 0) {
    return { parsed: null, problems: syntax.map((error) => syntaxProblem(error, place(error.pos[0]))) };
  }
  const [document, second] = documents;
  const wrong = wholeFileProblem(document, second);
  if (wrong !== null) return { parsed: null, problems: [{ ...place(wrong.offset), ...wrong.said }] };
  const problem = (at: PathInPack, what: string, hint: string): Problem => ({
    ...place(offsetOf(document!, at)),
    what,
    hint,
  });
  try {
    return checkShape(file, document!.toJS() as unknown, problem);
  } catch (error) {
    // yaml resolves aliases only here, and refuses those that unfold into masses.
    if (!(error instanceof ReferenceError)) throw error;
    const what = `the aliases cannot be resolved: ${error.message}`;
    return { parsed: null, problems: [problem([], what, 'write the value out')] };
  }
}

function wholeFileProblem(
  document: Yaml.Document.Parsed | undefined,
  second: Yaml.Document.Parsed | undefined,
): { offset: number; said: { what: string; hint: string } } | null {
  if (second !== undefined) {
    const what = 'the file holds more than one YAML document';
    return { offset: second.range[0], said: { what, hint: 'remove the line --- or split the file' } };
  }
  if (document === undefined || !loadYaml().isMap(document.contents)) {
    const what = 'a pack is a map with the keys pack, title and one list per kind of rule';
    return {
      offset: document?.contents?.range?.[0] ?? 0,
      said: { what, hint: 'begin the file with pack: NAME' },
    };
  }
  return null;
}

const SYNTAX_HINTS: Record<string, string> = {
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'remove one of the two keys',
  BAD_INDENT: 'indent the line like its neighbours, or close the bracket before it',
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " stands in quotation marks',
  MISSING_CHAR: 'close the quotation mark or bracket',
};

function syntaxProblem(error: Yaml.YAMLError, place: Pick<Problem, 'path' | 'line' | 'column'>): Problem {
  const hint = SYNTAX_HINTS[error.code] ?? 'put texts with the signs : # [ ] { } , into quotation marks';
  return { ...place, what: `this is not YAML: ${error.message.replace(/\.$/, '')}`, hint };
}

/** Where a value stands: an unknown key is its own place, a missing one that of the map it is missing in. */
function offsetOf(document: Yaml.Document.Parsed, at: PathInPack): number {
  const { isMap, isScalar, isNode } = loadYaml();
  for (let depth = at.length; depth > 0; depth -= 1) {
    const parent = document.getIn(at.slice(0, depth - 1), true);
    const step = at[depth - 1]!;
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair !== undefined && depth < at.length) return startOf(pair.value) ?? startOf(pair.key) ?? 0;
      if (pair !== undefined) return startOf(pair.key) ?? 0;
    } else {
      const node = document.getIn(at.slice(0, depth), true);
      if (isNode(node)) return startOf(node) ?? 0;
    }
  }
  return startOf(document.contents) ?? 0;
}

function startOf(node: unknown): number | null {
  return loadYaml().isNode(node) ? (node.range?.[0] ?? null) : null;
}

function checkShape(
  file: PackFile,
  value: unknown,
  problem: ParsedPack['problem'],
): { parsed: ParsedPack | null; problems: Problem[] } {
  const result = packSchema(loadZod()).safeParse(value);
  if (result.success) return { parsed: { file, pack: result.data, problem }, problems: [] };
  const problems = shapeFaults(result.error.issues, value).map((fault) =>
    problem(fault.at, fault.what, fault.hint),
  );
  return { parsed: null, problems };
}
