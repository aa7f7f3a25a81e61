import { ZhibiaoError } from '../model/errors.js';

/** Something wrong in a pack file: where, what, and how to mend it. Line and column are 1-based. */
export interface Problem {
  path: string;
  line: number;
  column: number;
  what: string;
  hint: string;
}

/** `path:line:col: what. hint: mend`, one line. */
export function formatProblem({ path, line, column, what, hint }: Problem): string {
  return `${path}:${line}:${column}: ${what}. hint: ${hint}`;
}

/** By file, then by place, so that the list is the same whatever found the problems. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** One E-PACK for all problems: the first one's place, and every problem in the message when there are several. */
export function packError(problems: readonly Problem[]): ZhibiaoError {
  const [first] = problems;
  if (first === undefined) throw new ZhibiaoError('E-INTERNAL', 'a pack error without a problem');
  const where = { path: first.path, line: first.line, column: first.column };
  if (problems.length === 1) return new ZhibiaoError('E-PACK', first.what, { where, hint: first.hint });
  const list = problems.map((problem) => `\n  ${formatProblem(problem)}`).join('');
  return new ZhibiaoError('E-PACK', `${problems.length} problems in the pattern packs:${list}`, { where });
}
