import type { FileChoice } from '../commands/choose-files.js';
import { collectInputs } from '../commands/collect-inputs.js';
import { messageOf, ZhibiaoError } from '../model/errors.js';
import { EXIT } from './exit-codes.js';
import { complain, type Session } from './session.js';
import { writeForeign } from './write-whole.js';

interface FilesFlags extends FileChoice {
  null?: true;
  output?: string;
}

/** `zhibiao files`. */
export async function runFiles(paths: string[], flags: FilesFlags, session: Session): Promise<void> {
  const { include, exclude, null: byNull, output } = flags;
  const choice = {
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
  const inputs = await collectInputs(paths, choice);
  const faults = inputs.flatMap(({ fault }) => fault ?? []);
  for (const fault of faults) complain(session, messageOf(fault));
  const names = inputs.filter(({ fault }) => fault === undefined).map(({ path }) => path);
  const split = byNull ? undefined : names.find((name) => /[\r\n]/.test(name));
  if (split !== undefined) {
    throw new ZhibiaoError('E-USAGE', `the name ${JSON.stringify(split)} holds a line end`, {
      hint: 'give -0, here and to what reads the list',
    });
  }
  await writeForeign(names.map((name) => `${name}${byNull ? '\0' : '\n'}`).join(''), output, session, paths);
  if (faults.length > 0) session.exitCode = names.length === 0 ? EXIT.allFailed : EXIT.someFailed;
}
