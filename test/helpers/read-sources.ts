import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../../src');

/** One import: a file of src/, or a module by its name. */
interface Import {
  target: string;
  isFile: boolean;
  /** For its types only, when the importing file is loaded, or when a function asks for it. */
  when: 'types' | 'loading' | 'asked';
}

interface SourceFile {
  /** Under src/. */
  path: string;
  text: string;
  lines: number;
  imports: Import[];
  /** Strings, templates and regular expressions as they are written; not what a schema says of its fields. */
  literals: string[];
}

/** Every file of src/, by the compiler's own reading. */
export function readSources(): SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    imports: [...specifiers(tree)].map(([specifier, when]) => resolveImport(path, specifier, when)),
    literals: [...literals(tree)],
  };
}

function resolveImport(from: string, specifier: string, when: Import['when']): Import {
  if (!specifier.startsWith('.')) return { target: specifier, isFile: false, when };
  const target = relative(ROOT, resolve(ROOT, dirname(from), specifier));
  return { target: target.replaceAll('\\', '/').replace(/\.js$/, '.ts'), isFile: true, when };
}

function* specifiers(node: ts.Node): Generator<[string, Import['when']]> {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typesOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    yield [node.moduleSpecifier.text, typesOnly ? 'types' : 'loading'];
  } else if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    yield [node.moduleSpecifier.text, node.isTypeOnly ? 'types' : 'loading'];
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    if (specifier && ts.isStringLiteral(specifier)) yield [specifier.text, 'asked'];
  }
  for (const child of node.getChildren()) yield* specifiers(child);
}

function* literals(node: ts.Node): Generator<string> {
  if (isLiteral(node)) yield node.getText();
  const children = isDescription(node) ? [node.expression] : node.getChildren();
  for (const child of children) yield* literals(child);
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** `.describe('…')` of a schema is prose. */
function isDescription(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'describe'
  );
}
