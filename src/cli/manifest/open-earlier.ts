import { differences } from '../../commands/manifest/differences.js';
import { EarlierRun } from '../../commands/manifest/earlier-run.js';
import { type Header, MANIFEST_FORM } from '../../commands/manifest/manifest.js';
import type { Message } from '../../model/message.js';
import { countOf } from '../count-of.js';
import { complain, type Session, tell } from '../session.js';
import { openLeftBehind } from './left-behind.js';
import type { FilePair } from './partial-files.js';

interface Asked {
  setting: Omit<Header, 'inputs'>;
  resume: boolean;
  session: Session;
}

/** The runs that documents can be taken over from, what was broken off first. Says why where one is of no use. */
export async function openEarlier(
  files: FilePair,
  leftBehind: readonly FilePair[],
  { setting, resume, session }: Asked,
): Promise<EarlierRun[]> {
  const broken: EarlierRun[] = [];
  let finished: EarlierRun | null;
  try {
    for (const left of leftBehind) broken.push(...only(await openLeftBehind(left, files)));
    finished = await EarlierRun.open(files.manifest, files.output);
  } catch (fault) {
    for (const run of broken) await run.close();
    throw fault;
  }
  tellOfBroken(files, broken, resume, session);
  const usable: EarlierRun[] = [];
  const all = [...broken, ...only(finished)];
  for (const run of resume ? all : only(finished)) {
    if (run.isBrokenOff && run.size === 0) continue;
    const why = whyUseless(run, setting);
    if (why === null) usable.push(run);
    else complain(session, { ...why, where: { path: files.manifest }, hint: null });
  }
  for (const run of all) if (!usable.includes(run)) await run.close();
  return usable;
}

const only = (run: EarlierRun | null): EarlierRun[] => (run === null ? [] : [run]);

function tellOfBroken(
  { output }: FilePair,
  broken: readonly EarlierRun[],
  resume: boolean,
  session: Session,
): void {
  const most = Math.max(0, ...broken.map((run) => run.size));
  if (resume && most === 0) tell(session, `nothing to resume: no run of ${output} was broken off`);
  if (resume && most > 0) tell(session, `resuming: ${countOf(most, 'document')} of ${output} were done`);
  if (resume || most === 0) return;
  complain(session, {
    level: 'note',
    code: null,
    where: { path: output },
    what: `a run was broken off after ${countOf(most, 'document')}`,
    hint: '--resume takes them over',
  });
}

/** Why nothing can be taken from a run; null where something can. */
function whyUseless(
  { header, seal, isDamaged, isBrokenOff }: EarlierRun,
  setting: Asked['setting'],
): Pick<Message, 'level' | 'code' | 'what'> | null {
  if (header === null || isDamaged || (seal === null && !isBrokenOff) || header.manifest !== MANIFEST_FORM)
    return {
      level: 'warning',
      code: 'W-MANIFEST',
      what: 'the manifest is not as it was written, and all documents are read',
    };
  const others = differences(header, setting);
  if (others.length === 0) return null;
  return {
    level: 'note',
    code: null,
    what: `made with another ${others.join(', ')}: all documents are read`,
  };
}
