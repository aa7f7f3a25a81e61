import { fitWidth } from '../writers/display-width.js';
import { escapeControls } from '../writers/escape-controls.js';
import type { Session } from './session.js';

/** How far a long run is, on one line of the terminal that is written over. */
export interface Progress {
  step(path: string, n: number, of: number): void;
  /** Has to precede every other line on standard error. */
  clear(): void;
}

/** Nothing is shown of runs shorter than this, in milliseconds. */
const PATIENCE = 2000;
const INTERVAL = 100;
const WIPE = '\r\u001b[K';
const SILENT: Progress = { step: () => {}, clear: () => {} };

interface ProgressOptions {
  dataIsElsewhere: boolean;
  now: () => number;
  /** What `--progress` and `--no-progress` say. */
  asked?: boolean | undefined;
}

/**
 * Shown on standard error where that is a terminal, nobody but a machine looks on, and the data does not go to one: two texts on one
 * screen would mix. Who asks for it gets it at once and anywhere, line by line where there is no terminal.
 */
export function openProgress(session: Session, { dataIsElsewhere, now, asked }: ProgressOptions): Progress {
  const { stdout, stderr, env, tone } = session;
  const fits = stderr.isTTY === true && !env.CI && (stdout.isTTY !== true || dataIsElsewhere);
  if (tone.quiet || tone.json || !(asked ?? fits)) return SILENT;
  const show = stderr.isTTY === true ? onTerminal(session) : byLine(session);
  const begun = now() + (asked === true ? 0 : PATIENCE);
  let next = begun;
  return {
    clear: show.clear,
    step: (path, n, of) => {
      if (now() < next) return;
      next = now() + show.interval;
      show.write(`${n}/${of}  ${escapeControls(path)}`);
    },
  };
}

interface Show {
  interval: number;
  write(text: string): void;
  clear(): void;
}

function onTerminal({ stderr }: Session): Show {
  let shown = false;
  return {
    interval: INTERVAL,
    write: (text) => {
      stderr.write(`${WIPE}${fitWidth(text, (stderr.columns || 80) - 1)}`);
      shown = true;
    },
    clear: () => {
      if (shown) stderr.write(WIPE);
      shown = false;
    },
  };
}

function byLine({ stderr }: Session): Show {
  return { interval: PATIENCE, write: (text) => void stderr.write(`${text}\n`), clear: () => {} };
}
