import { readFile } from 'node:fs/promises';
import { hashOf } from '../../commands/manifest/content.js';
import type { Header } from '../../commands/manifest/manifest.js';
import { loadPacks } from '../../packs/load.js';
import type { Format } from '../../writers/formats.js';
import type { DocumentFlags } from '../document-flags.js';
import type { ExtractFlags } from '../extract-flags.js';
import { figureFilter } from '../figure-filter.js';

/** All that the bytes of an output depend on besides the documents and the program. Files are told by what they hold. */
export async function configurationOf(
  flags: ExtractFlags,
  format: Format,
): Promise<Pick<Header, 'configuration' | 'meta'>> {
  const { patterns } = flags;
  const { excel, to, date, place, encoding, segmenter, limit }: ExtractFlags & DocumentFlags = flags;
  const given = {
    format,
    excel,
    ...figureFilter(flags),
    to,
    date,
    place,
    encoding,
    segmenter,
    limit,
    patterns: loadPacks(patterns === undefined ? {} : { directories: patterns }).hash,
    corrections: await hashOfFile(flags.corrections),
  };
  const meta = await hashOfFile(flags.meta);
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { configuration: Object.fromEntries(known), meta: meta ?? null };
}

async function hashOfFile(file: string | undefined): Promise<string | undefined> {
  return file === undefined ? undefined : hashOf(await readFile(file));
}
