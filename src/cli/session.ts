import type { Readable, Writable } from 'node:stream';
import { formatMessage, type Message } from '../model/message.js';
import { escapeControls } from '../writers/escape-controls.js';

/** A terminal says how wide it is; a pipe or file does not. */
export type OutStream = Writable & { isTTY?: boolean; columns?: number };

/** What `main` is given of the process, so that a test can give something else. */
export interface Streams {
  stdin: Readable & { isTTY?: boolean };
  stdout: OutStream;
  stderr: OutStream;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder from which a configuration is looked for. */
  cwd(): string;
}

/** How the reader at the terminal wants to be spoken to. */
export interface Tone {
  /** Only errors. */
  quiet: boolean;
  /** 1: a line a document; 2: with the time each took. */
  verbose: number;
  /** One JSON object a line. */
  json: boolean;
  color: boolean;
}

/** One run of the command line. */
export interface Session extends Streams {
  /** Aborted by SIGINT and SIGTERM; its reason is the exit status. */
  signal: AbortSignal;
  /** What the command ends with. */
  exitCode: number;
  tone: Tone;
}

/** Lines for the reader at the terminal; never data. Names of files come from outside, so nothing in them may steer it. */
export function tell(session: Session, message: string): void {
  if (session.tone.quiet) return;
  if (session.tone.json) writeJson(session, { level: 'info', message });
  else writeText(session, message);
}

/** The same of a fault, which quiet does not keep back where it is an error. */
export function complain(session: Session, message: Message): void {
  const { tone } = session;
  if (tone.quiet && message.level !== 'error') return;
  if (tone.json) {
    const { level, code, where, what, hint } = message;
    const { path = null, line = null, column = null } = where ?? {};
    writeJson(session, { level, code, path, line, column, message: what, hint });
  } else writeText(session, formatMessage(message), tone.color ? paint(message.level) : asItIs);
}

function writeText({ stderr }: Session, text: string, painted: Paint = asItIs): void {
  stderr.write(`${painted(text.split('\n').map(escapeControls).join('\n'))}\n`);
}

// JSON escapes what steers a terminal itself, but for marks of direction and the like.
function writeJson({ stderr }: Session, record: Record<string, unknown>): void {
  const text = JSON.stringify(record).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    asEscape,
  );
  stderr.write(`${text}\n`);
}

const asEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

type Paint = (text: string) => string;
const asItIs: Paint = (text) => text;

const COLORS = { error: '1;31', warning: '1;33', note: '1' } as const;

/** Sets off the word of the level, which says the same without colour. */
function paint(level: Message['level']): Paint {
  return (text) =>
    text.replace(/(?<=^zhibiao: )[a-z]+(?:\[[\w-]+\])?/, `\u001b[${COLORS[level]}m$&\u001b[0m`);
}
