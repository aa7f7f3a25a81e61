import type { WriterOptions } from '../writers/index.js';
import type { DataOutput } from './open-data.js';
import { readVersion } from './read-version.js';
import { type Session, tell } from './session.js';
import { type ColorWhen, terminalWidth, useColor } from './use-color.js';

/** What the formats are told of the run: the same for all of them. */
export function writerOptions(
  { database }: DataOutput,
  flags: { output?: string; color: ColorWhen; excel?: true; to?: string[] },
  session: Session,
): WriterOptions {
  const terminal = flags.output === undefined ? session.stdout : {};
  return {
    color: useColor(flags.color, session.env, terminal),
    width: terminalWidth(session.env, terminal),
    excel: flags.excel === true,
    units: flags.to ?? [],
    generator: `zhibiao ${readVersion()}`,
    tell: (remark) => tell(session, remark),
    ...(database === undefined ? {} : { database }),
  };
}
