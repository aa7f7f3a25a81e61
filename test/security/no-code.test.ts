import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readSources } from '../helpers/read-sources.js';

/** Modules that reach a network, another program or another context; who may have them: the pager, and the process that reads risky formats with its channel. */
const MIGHTY: Record<string, readonly string[]> = {
  'node:net': ['pool/isolation/reader-main.ts'],
  'node:http': [],
  'node:https': [],
  'node:http2': [],
  'node:dgram': [],
  'node:dns': [],
  'node:tls': [],
  'node:vm': [],
  'node:inspector': [],
  'node:cluster': [],
  'node:repl': [],
  'node:child_process': ['cli/pager.ts', 'pool/isolation/reader-process.ts'],
};

/** Modules that are loaded by a path that is made at run time: the package pdfjs-dist, found from this package alone. */
const MADE_PATHS = ['readers/pdf/pdfjs.ts'];

const files = readSources();

function nodesOf(text: string, matches: (node: ts.Node) => boolean): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true));
  return found;
}

const isEvaluation = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && ['eval', 'fetch', 'Function'].includes(node.expression.getText())) ||
  (ts.isNewExpression(node) &&
    ['Function', 'WebSocket', 'XMLHttpRequest'].includes(node.expression.getText()));

const isMadePath = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require') &&
  node.arguments[0] !== undefined &&
  !ts.isStringLiteralLike(node.arguments[0]);

describe('the source', () => {
  test.each(Object.entries(MIGHTY))('%s is imported by %j alone', (module, allowed) => {
    const users = files.filter(({ imports }) =>
      imports.some(({ target, isFile }) => !isFile && target === module),
    );
    expect(users.map(({ path }) => path)).toEqual(allowed);
  });

  test('makes no code of texts and asks no other machine', () => {
    expect(
      files.filter(({ text }) => nodesOf(text, isEvaluation).length > 0).map(({ path }) => path),
    ).toEqual([]);
  });

  test('loads modules by names that stand in it', () => {
    expect(files.filter(({ text }) => nodesOf(text, isMadePath).length > 0).map(({ path }) => path)).toEqual(
      MADE_PATHS,
    );
  });

  test('would be caught', () => {
    expect(nodesOf('eval(x); new Function(x); fetch(x)', isEvaluation)).toHaveLength(3);
    expect(nodesOf('import(x); require(y); import("z")', isMadePath)).toHaveLength(2);
  });
});
