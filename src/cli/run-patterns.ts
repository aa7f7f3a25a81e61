import {
  checkPatterns,
  listPatterns,
  newPattern,
  type PatternsOptions,
  testPatterns,
} from '../commands/patterns.js';
import { ZhibiaoError } from '../model/errors.js';
import { RULE_KINDS, type RuleKind } from '../packs/schema.js';
import { complaints } from './complaints.js';
import { addToTally, EMPTY_TALLY, exitCodeOfRun } from './exit-codes.js';
import { oneOf } from './parse-values.js';
import { complain, type Session } from './session.js';
import { writeWhole } from './write-whole.js';

interface Action {
  /** Its operands; the last may repeat. */
  takes: string;
  run: (operands: string[], options: ActionOptions) => number | Promise<number>;
}

interface ActionOptions extends PatternsOptions {
  min?: number;
  session: Session;
}

/** What `patterns` can be asked to do, by what follows it; gives the exit status. */
const ACTIONS: Record<string, Action> = {
  list: {
    takes: '[kind]',
    run: ([kind], options) =>
      listPatterns({ ...options, ...(kind === undefined ? {} : { kind: ruleKind(kind) }) }),
  },
  check: { takes: '', run: (_, options) => checkPatterns(options) },
  test: { takes: '', run: (_, options) => testPatterns(options) },
  new: { takes: '<kind> <id>', run: newRule },
  suggest: { takes: '<paths...>', run: suggest },
};

/** `zhibiao patterns`. */
export async function runPatterns(
  [name = '', ...operands]: string[],
  flags: { patterns?: string[]; min?: number },
  session: Session,
): Promise<void> {
  const action = ACTIONS[oneOf(Object.keys(ACTIONS))(name, 'patterns')];
  if (action === undefined) return;
  const most = action.takes.endsWith('...>') ? Infinity : action.takes.split(' ').filter(Boolean).length;
  if (operands.length > most) throw usage(`patterns ${name} does not take “${operands[most]}”`);
  if (flags.min !== undefined && name !== 'suggest') throw usage(`patterns ${name} does not take --min`);
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  session.exitCode = await action.run(operands, {
    stdout,
    session,
    ...(flags.min === undefined ? {} : { min: flags.min }),
    ...(flags.patterns === undefined ? {} : { directories: flags.patterns }),
  });
  await writeWhole(text, undefined, session);
}

function newRule([kind, id]: string[], { stdout }: PatternsOptions): number {
  if (kind === undefined || id === undefined)
    throw usage('patterns new takes the kind of the rule and its id');
  return newPattern({ kind: ruleKind(kind), id, stdout });
}

/** A document that cannot be read is told of, and the others are read all the same. */
async function suggest(
  paths: string[],
  { directories, min, session, stdout }: ActionOptions,
): Promise<number> {
  if (paths.length === 0) throw usage('patterns suggest takes the documents to look through');
  const { suggestPatterns } = await import('../commands/suggest-patterns.js');
  let tally = EMPTY_TALLY;
  const text = await suggestPatterns(paths, {
    ...(directories === undefined ? {} : { patterns: [...directories] }),
    ...(min === undefined ? {} : { min }),
    stdin: session.stdin,
    signal: session.signal,
    onDocument: (result) => {
      for (const line of complaints(result)) complain(session, line);
      tally = addToTally(tally, result.document, 0);
    },
  });
  if (!session.signal.aborted) stdout.write(text);
  return exitCodeOfRun(tally);
}

function ruleKind(name: string): RuleKind {
  return oneOf(RULE_KINDS)(name, 'the kind of rule');
}

function usage(message: string): ZhibiaoError {
  const forms = Object.entries(ACTIONS).map(([name, { takes }]) => `patterns ${name} ${takes}`.trim());
  return new ZhibiaoError('E-USAGE', message, { hint: forms.join(', ') });
}
