// The annotated documents at hand, by set. Whoever writes rules may look at all of these.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/** Sets as [name, documents]; those of a neighbouring folder are left out where it is not there. */
export function visibleSets() {
  return [
    ['seeds', annotated('../shared/gold/seeds', '../shared/seeds')],
    ['documents', annotated('../shared/gold/documents', '../shared/documents')],
    ['own seeds', annotated('fixtures/seeds', 'seeds')],
    ['fixtures', folders('fixtures/documents')],
  ].filter(([, documents]) => documents.length > 0);
}

/** NAME.ndjson beside NAME.* or the one NAME_*.* of the documents. */
function annotated(gold, documents) {
  if (!existsSync(gold) || !existsSync(documents)) return [];
  const files = readdirSync(documents);
  return readdirSync(gold)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()
    .map((file) => {
      const { name } = parse(file);
      const document = files.find((other) => parse(other).name === name || other.startsWith(`${name}_`));
      return { name, file: join(documents, document), rows: rowsOf(join(gold, file)) };
    });
}

/** NAME/gold.ndjson beside NAME/input.*. */
function folders(root) {
  return readdirSync(root)
    .sort()
    .filter((name) => existsSync(join(root, name, 'gold.ndjson')))
    .map((name) => {
      const input = readdirSync(join(root, name)).find((file) => file.startsWith('input.'));
      return { name, file: join(root, name, input), rows: rowsOf(join(root, name, 'gold.ndjson')) };
    });
}

export function rowsOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
