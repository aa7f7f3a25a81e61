import { manifestOf, type Shard } from '../../commands/manifest/manifest.js';
import { ZhibiaoError } from '../../model/errors.js';
import type { Format } from '../../writers/formats.js';
import { statOutput } from '../new-file.js';
import { shellWord } from '../output-fault.js';
import type { FilePair } from './partial-files.js';

/** The options of a run that is to be gone on with, or put together with others. */
export interface ManifestFlags {
  manifest?: string;
  resume?: true;
  shard?: Shard;
}

/** Formats whose documents follow one another, so that those of another run can be taken over as they are. */
export const LINE_FORMATS: readonly Format[] = ['ndjson', 'csv', 'tsv'];

/** The files of a run that keeps a manifest; null where none is asked for. A shard has one wherever it can, to be merged by. */
export async function manifestFiles(
  { manifest, resume, shard, output }: ManifestFlags & { output?: string },
  format: Format,
): Promise<FilePair | null> {
  const asked = manifest !== undefined ? '--manifest' : resume ? '--resume' : null;
  if (asked === null && shard === undefined) return null;
  if (format === 'html')
    throw refusal(`${asked ?? '--shard'} does not go with html`, 'give -o figures.ndjson');
  if (output === undefined) {
    if (asked === null) return null;
    throw refusal(`${asked} needs a file for the output`, 'give -o figures.ndjson');
  }
  if (!LINE_FORMATS.includes(format)) {
    if (asked === null) return null;
    throw refusal(
      `${asked} goes with ${LINE_FORMATS.join(', ')}, not with ${format}`,
      `give -o figures.ndjson, then zhibiao merge figures.ndjson -o ${shellWord(output)}`,
    );
  }
  if ((await statOutput(output))?.isFile() === false) {
    if (asked === null) return null;
    throw refusal(`${asked} needs a file for the output, and ${output} is none`, 'give another -o');
  }
  return { output, manifest: manifest ?? manifestOf(output) };
}

function refusal(message: string, hint: string): ZhibiaoError {
  return new ZhibiaoError('E-USAGE', message, { hint });
}
