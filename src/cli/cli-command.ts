import { Command, type ParseOptionsResult } from 'commander';
import { type CliOption, COMMON_OPTIONS, makeOption, type OptionName } from './options.js';
import type { Session } from './session.js';

/** One command: what `--help` says, what it takes, and what runs it, loaded only then. */
export interface CommandRecord {
  usage: string;
  docs: string;
  group: CommandGroup;
  options: readonly OptionName[];
  /** What its operand can be, for the shell to complete; documents when absent. */
  choices?: readonly string[];
  /** Takes any number of documents, which a list can name too. */
  documents?: true;
  /** Tells of the program itself, whatever is configured. */
  plain?: true;
  load: () => Promise<CommandAction>;
}

/** Headings of the help, in its order. */
export const COMMAND_GROUPS = ['Figures', 'Comparison', 'Texts', 'Patterns and accuracy', 'About'] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Gets the operand, or all of them where there are several, the options, the session, and its place in the tree. */
type CommandAction = (operands: never, flags: never, session: Session, command: CliCommand) => Promise<void>;

/** A command of the tree; its record is null for the program itself. */
export class CliCommand extends Command {
  private isComplete = false;

  constructor(
    name: string,
    readonly record: CommandRecord | null,
  ) {
    super(name);
    this.helpOption('-h, --help', 'short help; --help tells all').helpCommand(false).exitOverride();
  }

  /** The commands of the program that it belongs to. */
  get siblings(): readonly CliCommand[] {
    return (this.parent ?? this).commands as CliCommand[];
  }

  override parseOptions(args: string[]): ParseOptionsResult {
    this.complete();
    return super.parseOptions(args);
  }

  /** Adds the options, which are many, as soon as they are asked for: a run wants those of one command in twenty. */
  private complete(): void {
    if (this.isComplete || this.record === null) return;
    this.isComplete = true;
    const { options, plain } = this.record;
    for (const option of [...options, ...(plain ? [] : COMMON_OPTIONS)]) this.addOption(makeOption(option));
  }

  /** All that it takes. */
  get known(): readonly CliOption[] {
    this.complete();
    return this.options as CliOption[];
  }

  /** Help is rendered by what is loaded only then. */
  override outputHelp(context?: unknown): never {
    const isError = (context as { error?: boolean } | undefined)?.error === true;
    throw new HelpWanted(this, isError);
  }
}

/** Somebody asked for help, or has to be shown it. */
export class HelpWanted extends Error {
  constructor(
    readonly command: CliCommand,
    readonly isError: boolean,
  ) {
    super();
  }
}

/** Somebody asked for the version. */
export class VersionWanted extends Error {}
