import { readFileSync } from 'node:fs';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

/** `zhibiao --version`; as JSON with all that the figures depend on. */
export async function showVersion({ json }: { json: boolean }, session: Session): Promise<void> {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const text = json ? JSON.stringify(await versions(version)) : version;
  await writeWhole(`${text}\n`, undefined, session);
}

async function versions(version: string): Promise<Record<string, string>> {
  const [{ SCHEMA_VERSION }, { findPackSources }, { dictionaryHash }] = await Promise.all([
    import('../model/schema-version.js'),
    import('../packs/load-files.js'),
    import('../packs/segmenter.js'),
  ]);
  return {
    tool: 'zhibiao',
    version,
    schemaVersion: SCHEMA_VERSION,
    patterns: findPackSources().hash,
    dictionary: dictionaryHash(),
    node: process.version,
  };
}
