import { collectInputs, type InputChoice } from '../commands/collect-inputs.js';
import { messageOf, ZhibiaoError } from '../model/errors.js';
import { bytesOfPath } from '../text/path-bytes.js';
import { EXIT } from './exit-codes.js';
import { complain, type Session } from './session.js';
import { writeForeign } from './write-whole.js';

interface FilesFlags extends InputChoice {
  null?: true;
  output?: string;
}

/** `zhibiao files`. */
export async function runFiles(paths: string[], flags: FilesFlags, session: Session): Promise<void> {
  const { include, exclude, follow, allowEmpty, null: byNull, output } = flags;
  const choice = {
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(follow === undefined ? {} : { follow }),
    ...(allowEmpty === undefined ? {} : { allowEmpty }),
  };
  const inputs = await collectInputs(paths, choice);
  const faults = inputs.flatMap(({ fault }) => fault ?? []);
  for (const fault of faults) complain(session, messageOf(fault));
  const names = inputs.filter(({ fault }) => fault === undefined).map(({ path }) => path);
  if (!byNull) for (const name of names) refuseInLine(name);
  const list = byNull ? endedByNull(names) : names.map((name) => `${name}\n`).join('');
  await writeForeign(list, output, session, paths);
  if (faults.length > 0) session.exitCode = names.length === 0 ? EXIT.allFailed : EXIT.someFailed;
}

/** A list of lines cannot hold such a name. */
function refuseInLine(name: string): void {
  const why = /[\r\n]/.test(name) ? 'holds a line end' : 'is no UTF-8';
  if (!/[\r\n]/.test(name) && typeof bytesOfPath(name) === 'string') return;
  throw new ZhibiaoError('E-USAGE', `the name ${JSON.stringify(name)} ${why}`, {
    hint: 'give -0, here and to what reads the list',
  });
}

function endedByNull(names: readonly string[]): Uint8Array {
  return Buffer.concat(names.flatMap((name) => [Buffer.from(bytesOfPath(name)), Buffer.from([0])]));
}
