import { stat } from 'node:fs/promises';
import { explain } from '../commands/explain.js';
import { formatExplanation } from '../writers/explanation.js';
import { type DocumentFlags, documentSettings } from './document-flags.js';
import type { Session } from './session.js';
import { type ColorWhen, useColor } from './use-color.js';
import { writeWhole } from './write-whole.js';

interface ExplainFlags extends DocumentFlags {
  format: 'text' | 'json';
  output?: string;
  rejected?: true;
  color: ColorWhen;
}

/** `zhibiao explain`. */
export async function runExplain(place: string, flags: ExplainFlags, session: Session): Promise<void> {
  const { path, line } = await splitPlace(place);
  const settings = await documentSettings(flags);
  const color = useColor(flags.color, session.env, flags.output === undefined ? session.stdout : {});
  const show = async (): Promise<string> => {
    const found = await explain(path, {
      ...settings,
      stdin: session.stdin,
      ...(line === undefined ? {} : { line }),
    });
    const shown = flags.rejected ? found : { ...found, rejected: null };
    return flags.format === 'json'
      ? `${JSON.stringify(shown, null, 2)}\n`
      : formatExplanation(shown, { color });
  };
  await writeWhole(show, flags.output, session, [path]);
}

// A file may be named a:12 itself: what exists goes before what could be meant.
async function splitPlace(place: string): Promise<{ path: string; line: number | undefined }> {
  const match = /^(.+):(\d+)(?::\d+)?$/.exec(place);
  const exists = await stat(place).then(
    () => true,
    () => false,
  );
  if (match === null || exists) return { path: place, line: undefined };
  return { path: match[1] ?? place, line: Number(match[2]) };
}
