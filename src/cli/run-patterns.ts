import {
  checkPatterns,
  listPatterns,
  newPattern,
  type PatternsOptions,
  testPatterns,
} from '../commands/patterns.js';
import { ZhibiaoError } from '../model/errors.js';
import { RULE_KINDS, type RuleKind } from '../packs/schema.js';
import { oneOf } from './parse-values.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

/** What `patterns` can be asked to do, by what follows it; gives the exit status. */
const ACTIONS: Record<
  string,
  { takes: string; run: (operands: string[], options: PatternsOptions) => number }
> = {
  list: {
    takes: '[kind]',
    run: ([kind], options) =>
      listPatterns({ ...options, ...(kind === undefined ? {} : { kind: ruleKind(kind) }) }),
  },
  check: { takes: '', run: (_, options) => checkPatterns(options) },
  test: { takes: '', run: (_, options) => testPatterns(options) },
  new: { takes: '<kind> <id>', run: newRule },
};

/** `zhibiao patterns`. */
export async function runPatterns(
  [name = '', ...operands]: string[],
  flags: { patterns?: string[] },
  session: Session,
): Promise<void> {
  const action = ACTIONS[oneOf(Object.keys(ACTIONS))(name, 'patterns')];
  if (action === undefined) return;
  const most = action.takes.split(' ').filter(Boolean).length;
  if (operands.length > most) throw usage(`patterns ${name} does not take “${operands[most]}”`);
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  session.exitCode = action.run(operands, {
    stdout,
    ...(flags.patterns === undefined ? {} : { directories: flags.patterns }),
  });
  await writeWhole(text, undefined, session);
}

function newRule([kind, id]: string[], { stdout }: PatternsOptions): number {
  if (kind === undefined || id === undefined)
    throw usage('patterns new takes the kind of the rule and its id');
  return newPattern({ kind: ruleKind(kind), id, stdout });
}

function ruleKind(name: string): RuleKind {
  return oneOf(RULE_KINDS)(name, 'the kind of rule');
}

function usage(message: string): ZhibiaoError {
  const forms = Object.entries(ACTIONS).map(([name, { takes }]) => `patterns ${name} ${takes}`.trim());
  return new ZhibiaoError('E-USAGE', message, { hint: forms.join(', ') });
}
