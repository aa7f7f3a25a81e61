import { ZhibiaoError } from '../../model/errors.js';
import { differences } from './differences.js';
import { EarlierRun } from './earlier-run.js';
import { type Header, MANIFEST_FORM, type Seal } from './manifest.js';

/** One output that is to be joined with others, and what its manifest says of it. */
export interface Part {
  output: string;
  run: EarlierRun;
  header: Header;
  seal: Seal;
}

/** Opens an output with its manifest, which has to be as a run left it that came to its end. */
export async function openPart(output: string, manifest: string): Promise<Part> {
  const run = await EarlierRun.open(manifest, output).catch((fault: unknown) => {
    if (!(fault instanceof ZhibiaoError)) throw fault;
    throw wrong(fault.where?.path ?? output, fault.message, fault.hint ?? 'name the outputs of all shards');
  });
  if (run === null)
    throw wrong(
      output,
      `there is no manifest ${manifest}`,
      'shards have one beside them, other outputs with --manifest; merge takes --manifest too',
    );
  const { header, seal, isDamaged, hasOutput } = run;
  if (hasOutput && header?.manifest === MANIFEST_FORM && seal !== null && !isDamaged)
    return { output, run, header, seal };
  await run.close();
  if (!hasOutput) throw wrong(output, 'there is no such output', 'name the outputs of all shards');
  throw wrong(manifest, 'the manifest is not as it was written', AGAIN);
}

const AGAIN = 'run the command again that wrote it';

/** Do these outputs come to one whole? Each shard once, of the same documents, made in the same way. */
export function checkParts(parts: readonly Part[]): void {
  const [first, ...others] = parts;
  if (first === undefined) return;
  for (const part of others) {
    checkMadeAlike(part, first);
    checkInputs(part, first);
  }
  checkShards(parts);
}

function checkMadeAlike({ output, header }: Part, first: Part): void {
  const found = differences(withMeta(header), withMeta(first.header));
  if (found.length > 0)
    throw wrong(
      output,
      `it was made with another ${found.join(', ')} than ${first.output}`,
      'make all shards with the same options and version',
    );
}

const withMeta = ({ meta, ...header }: Header): Header => ({
  ...header,
  meta,
  configuration: { ...header.configuration, meta },
});

function checkInputs({ output, header: { inputs } }: Part, first: Part): void {
  const wanted = first.header.inputs;
  if (inputs.count === wanted.count && inputs.paths === wanted.paths) return;
  const counts =
    inputs.count === wanted.count
      ? `${inputs.count} of other names`
      : `${inputs.count} instead of ${wanted.count}`;
  throw wrong(
    output,
    `it was made of other documents than ${first.output}: ${counts}`,
    'make all shards of the same documents, named in the same way',
  );
}

function checkShards(parts: readonly Part[]): void {
  const seen = new Map<number, string>();
  const count = parts[0]?.header.shard?.count ?? 1;
  for (const { output, header } of parts) {
    const shard = header.shard ?? { index: 1, count: 1 };
    if (shard.count !== count)
      throw wrong(
        output,
        `it is one of ${shard.count} shards, ${parts[0]?.output} one of ${count}`,
        'make all with the same n of --shard i/n',
      );
    const other = seen.get(shard.index);
    if (other !== undefined)
      throw wrong(output, `it is shard ${shard.index}/${count}, and so is ${other}`, 'name each shard once');
    seen.set(shard.index, output);
  }
  for (let index = 1; index <= count; index += 1) {
    if (seen.has(index)) continue;
    const hint = `name it too, or make it with --shard ${index}/${count} and the options of the others`;
    throw new ZhibiaoError('E-MERGE', `shard ${index}/${count} is missing`, { hint });
  }
}

export function wrong(path: string, message: string, hint: string): ZhibiaoError {
  return new ZhibiaoError('E-MERGE', message, { where: { path }, hint });
}
