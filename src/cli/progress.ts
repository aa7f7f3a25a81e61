import { escapeControls } from '../writers/escape-controls.js';
import type { Session } from './session.js';

/** How far a long run is, on one line of the terminal that is written over. */
export interface Progress {
  step(path: string): void;
  /** Has to precede every other line on standard error. */
  clear(): void;
}

/** Nothing is shown of runs shorter than this, in milliseconds. */
const PATIENCE = 1000;
const INTERVAL = 100;
const WIPE = '\r\u001b[K';
const SILENT: Progress = { step: () => {}, clear: () => {} };

/** Shown on standard error where that is a terminal and the data does not go to one: two texts on one screen would mix. */
export function openProgress(
  { stdout, stderr }: Session,
  { dataIsElsewhere, now }: { dataIsElsewhere: boolean; now: () => number },
): Progress {
  if (stderr.isTTY !== true || (stdout.isTTY === true && !dataIsElsewhere)) return SILENT;
  const width = stderr.columns ?? 80;
  let [done, next, shown] = [0, now() + PATIENCE, false];
  const clear = (): void => {
    if (shown) stderr.write(WIPE);
    shown = false;
  };
  return {
    clear,
    step: (path) => {
      done += 1;
      if (now() < next) return;
      next = now() + INTERVAL;
      stderr.write(`${WIPE}${`${done}  ${escapeControls(path)}`.slice(0, Math.floor(width / 2))}`);
      shown = true;
    },
  };
}
