import { existsSync, readdirSync } from 'node:fs';
import { extract } from '../../src/commands/extract.js';
import { readAsText } from '../../src/commands/text.js';
import type { Figure } from '../../src/model/figure.js';

export interface OwnDocument {
  path: string;
  text: string;
  figures: Figure[];
}

/** The documents of the project that state figures: seeds, fixtures/documents, both sides of fixtures/diffs. */
export async function ownDocuments(): Promise<OwnDocument[]> {
  const documents: OwnDocument[] = [];
  const paths = ['seeds', 'fixtures/documents/*/input.*', 'fixtures/diffs/*/{old,new}.txt'];
  for await (const { document, figures } of extract(paths)) {
    if (figures.length > 0)
      documents.push({ path: document.path, text: await readAsText(document.path), figures });
  }
  return documents;
}

/** Folders of fixtures/diffs with two texts. */
export function diffCases(): string[] {
  const root = 'fixtures/diffs';
  return readdirSync(root)
    .sort()
    .map((name) => `${root}/${name}`)
    .filter((folder) => existsSync(`${folder}/old.txt`));
}
