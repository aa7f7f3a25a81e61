import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Duplex } from 'node:stream';
import type { FormatFile } from '../../readers/read-format.js';
import { hardLimit, type ReaderLimits } from '../reading-limits.js';
import { Flood, type Frame, FrameReader, frameOf } from './frame.js';
import type { End, Reply, Request } from './messages.js';

/** A reader process ended, and why as far as is known: of itself, by a signal of the system, or because it could not begin. */
export class Death {
  constructor(readonly why: End | { signal: NodeJS.Signals } | { start: string }) {}
}

/** The bytes of an answer, or the death that came in between. */
export type Outcome = Buffer | Death;

/** Beside node's own name and the file it is to run, what it takes to begin at all. */
const NEEDED = ['SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
/** Milliseconds beyond its own limit after which a process is ended that does not end itself, as one that was stopped. */
const PATIENCE = 5000;
const CHANNEL = 3;

/** A process that reads files, one at a time. It ends when this one lets go of it, and with this one. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly channel: Duplex | null;
  private readonly frames = new FrameReader(0);
  private answer: ((outcome: Outcome) => void) | null = null;
  private death: Death | null = null;
  /** Files that it has read. */
  count = 0;
  /** Bytes that were resident when it told of them last. */
  resident = 0;

  constructor(
    file: string,
    readonly memory: number,
  ) {
    const env = Object.fromEntries(NEEDED.map((name) => [name, process.env[name]]));
    this.child = spawn(process.execPath, [file, String(memory)], {
      env,
      // Not the folder of the run, which is nothing to it.
      cwd: dirname(file),
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      // What is typed at a terminal to end this run is heard here alone: a file that is being read comes to its end.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.channel = (this.child.stdio[CHANNEL] as Duplex | null | undefined) ?? null;
    this.child.on('error', ({ message }) => this.die(new Death({ start: message })));
    this.child.on('close', (exit, signal) =>
      this.die(new Death(signal === null ? { exit: exit ?? 0 } : { signal })),
    );
    // What is wrong with it comes as the end of the process.
    this.channel?.on('error', () => {});
    this.channel?.on('data', (piece: Buffer) => this.take(piece));
    this.hold(false);
  }

  get isDead(): boolean {
    return this.death !== null;
  }

  /** Reads a file. There is none that is being read. */
  read({ format, bytes, limits }: FormatFile, { timeout, memory, output }: ReaderLimits): Promise<Outcome> {
    const request: Request = { format, limits, timeout, memory, output };
    this.frames.limit = output;
    return new Promise<Outcome>((resolve) => {
      if (this.death !== null) {
        resolve(this.death);
        return;
      }
      const clock = setTimeout(() => this.give(new Death('time')), hardLimit({ timeout }) + PATIENCE);
      this.answer = (outcome) => {
        clearTimeout(clock);
        this.answer = null;
        this.hold(false);
        if (outcome instanceof Death) this.end(outcome);
        else this.count += 1;
        resolve(outcome);
      };
      this.hold(true);
      for (const piece of frameOf(request, bytes)) this.channel?.write(piece);
    });
  }

  /** Ends it, whatever it does. */
  end(death = new Death('unknown')): void {
    this.death ??= death;
    this.give(death);
    this.channel?.destroy();
    this.child.kill('SIGKILL');
  }

  private take(piece: Buffer): void {
    try {
      for (const frame of this.frames.add(piece)) this.hear(frame);
    } catch (fault) {
      this.give(new Death(fault instanceof Flood ? 'output' : 'unknown'));
    }
  }

  private hear({ told, bytes }: Frame): void {
    const reply = told as Reply;
    if (reply.kind === 'end') this.give(new Death(reply.why));
    else this.resident = reply.resident;
    if (reply.kind === 'read') this.give(bytes);
  }

  private die(death: Death): void {
    this.death ??= death;
    this.give(death);
  }

  private give(outcome: Outcome): void {
    this.answer?.(outcome);
  }

  /** This run goes on as long as a file is being read, not as long as somebody is there to read one. */
  private hold(isReading: boolean): void {
    const socket = this.channel as unknown as { ref(): void; unref(): void } | null;
    if (isReading) socket?.ref();
    else {
      socket?.unref();
      this.child.unref();
    }
  }
}
