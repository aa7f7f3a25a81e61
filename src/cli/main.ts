import { CommanderError } from 'commander';
import { messageOf, ZhibiaoError } from '../model/errors.js';
import { fileError } from '../model/file-error.js';
import { buildProgram } from './build-program.js';
import { HelpWanted, VersionWanted } from './cli-command.js';
import { EXIT, exitCodeOfError } from './exit-codes.js';
import { ReaderGone } from './output.js';
import { complain, type Session, type Streams, tell } from './session.js';
import { StrictStop } from './strict-stop.js';
import { earlyTone } from './tone.js';

/** The command line: runs it and gives the exit status. Never ends the process itself. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const { stdout, stderr, env } = streams;
  const stop = new AbortController();
  const session: Session = {
    // To open it takes a while, and hardly a run reads it.
    get stdin() {
      return streams.stdin;
    },
    stdout,
    stderr,
    env,
    cwd: () => streams.cwd(),
    signal: stop.signal,
    exitCode: EXIT.ok,
    tone: earlyTone(argv, streams),
  };
  const release = [listen('SIGINT', EXIT.interrupted, stop), listen('SIGTERM', EXIT.terminated, stop)];
  for (const stream of [stdout, stderr]) stream.on('error', ignore);
  try {
    await runOrTell(argv, session);
    return stop.signal.aborted ? Number(stop.signal.reason) : session.exitCode;
  } catch (fault) {
    return report(fault, session);
  } finally {
    for (const undo of release) undo();
  }
}

/** Help and version are no commands of their own: they are asked for in the midst of others. */
async function runOrTell(argv: readonly string[], session: Session): Promise<void> {
  try {
    await buildProgram(session).parseAsync([...argv], { from: 'user' });
  } catch (fault) {
    if (fault instanceof HelpWanted)
      await (await import('./run-help.js')).showHelp(fault, { whole: argv.includes('--help') }, session);
    else if (fault instanceof VersionWanted)
      await (await import('./run-version.js')).showVersion({ json: argv.includes('--json') }, session);
    else throw fault;
  }
}

// Only the first signal is caught: a second one ends the process at once, as everywhere.
function listen(signal: NodeJS.Signals, exitCode: number, stop: AbortController): () => void {
  const abort = (): void => stop.abort(exitCode);
  process.once(signal, abort);
  return () => process.off(signal, abort);
}

// The fault also comes to whoever wrote; without a listener it would end the process with a stack trace. It stays in
// place: a pipe may break after the last write was handed over.
function ignore(): void {}

function report(fault: unknown, session: Session): number {
  if (fault instanceof ReaderGone) return EXIT.ok;
  if (fault instanceof StrictStop) return fault.exitCode;
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const error = asError(fault);
  complain(session, messageOf(error));
  if (error.code === 'E-INTERNAL' && session.env.ZHIBIAO_DEBUG && fault instanceof Error)
    tell(session, fault.stack ?? '');
  return exitCodeOfError(error.code);
}

/** What the system says of a file of the package, too, is no fault of the program. */
function asError(fault: unknown): ZhibiaoError {
  if (fault instanceof ZhibiaoError) return fault;
  const { path } = fault as NodeJS.ErrnoException;
  const told = path === undefined ? fault : fileError(path, fault);
  return told instanceof ZhibiaoError ? told : internalError(fault);
}

function internalError(fault: unknown): ZhibiaoError {
  const message = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return new ZhibiaoError('E-INTERNAL', message, { hint: 'ZHIBIAO_DEBUG=1 shows where', cause: fault });
}
