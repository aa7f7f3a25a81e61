// The only writer of fixtures/schema: the shape of all records under their schemaVersion. A shape that is kept is never written
// over: whoever changes a record raises the version, by as much as docs/versions.md says.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compareShapes, recordShape } from '../dist/commands/schema/shape.js';
import { SCHEMA_VERSION } from '../dist/model/schema-version.js';

const folder = new URL('../fixtures/schema/', import.meta.url);
const [major, minor] = SCHEMA_VERSION.split('.').map(Number);
const shape = recordShape();

const refusal = whyNot();
if (refusal === null) writeFileSync(fileOf(SCHEMA_VERSION), `${JSON.stringify(shape, null, 2)}\n`);
console.log(refusal ?? `schemaVersion ${SCHEMA_VERSION} is kept`);
if (refusal !== null) process.exitCode = 1;

function whyNot() {
  if (existsSync(fileOf(SCHEMA_VERSION))) {
    const change = compareShapes(read(SCHEMA_VERSION), shape);
    return change === 'same'
      ? null
      : `the records are not those of ${SCHEMA_VERSION}: a ${change} version is due`;
  }
  const before = readdirSync(folder)
    .map((name) => name.replace('.json', ''))
    .filter((version) => Number(version.split('.')[0]) === major)
    .sort((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1]))
    .at(-1);
  if (minor > 0 && before !== undefined && compareShapes(read(before), shape) === 'major')
    return `the records have lost or changed a field since ${before}: a major version is due`;
  return null;
}

function fileOf(version) {
  return new URL(`${version}.json`, folder);
}

function read(version) {
  return JSON.parse(readFileSync(fileOf(version), 'utf8'));
}
