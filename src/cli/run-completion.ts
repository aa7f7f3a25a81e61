import { domainIds, domainTitles } from '../commands/domain-titles.js';
import type { CliCommand } from './cli-command.js';
import { bashCompletion } from './completion/bash.js';
import { fishCompletion } from './completion/fish.js';
import { type CompletionTree, treeOf } from './completion/tree.js';
import { zshCompletion } from './completion/zsh.js';
import { oneOf } from './parse-values.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** `zhibiao completion`. */
export async function runCompletion(
  shell: string,
  flags: { output?: string },
  session: Session,
  { parent }: CliCommand,
): Promise<void> {
  const name = oneOf(Object.keys(SHELLS) as (keyof typeof SHELLS)[])(shell, 'completion');
  await writeWhole(SHELLS[name](completionTree(parent as CliCommand)), flags.output, session);
}

function completionTree(program: CliCommand): CompletionTree {
  const titles = domainTitles();
  const domains = domainIds().map((id) => ({ word: id, docs: titles[id] ?? '' }));
  return treeOf(program, { '--domain': domains });
}
