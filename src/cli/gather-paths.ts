import type { Session } from './session.js';
import type { ToneFlags } from './tone.js';

/** Flags that say which documents are meant. */
export interface ListFlags extends ToneFlags {
  filesFrom?: string;
  null?: true;
  domain?: string;
  patterns?: string[];
}

/** The documents named as operands, and those of a list. */
export async function gatherPaths(
  operands: readonly string[],
  { filesFrom, null: byNull }: ListFlags,
  session: Session,
): Promise<string[]> {
  if (filesFrom === undefined) return [...operands];
  const { readPathList } = await import('../commands/read-path-list.js');
  const listed = await readPathList(filesFrom, { byNull: byNull === true, stdin: session.stdin, operands });
  return [...operands, ...listed];
}
