import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { recordJsonSchema } from '../../src/commands/schema/json-schema.js';
import { RECORD_NAMES } from '../../src/commands/schema/record-names.js';
import { compareShapes, recordShape, type Shape } from '../../src/commands/schema/shape.js';
import { recordTypescript } from '../../src/commands/schema/typescript.js';
import { SCHEMA_VERSION } from '../../src/model/schema-version.js';
import { tempFolder } from '../helpers/temp-folder.js';

describe('the promise of docs/versions.md', () => {
  const shapeOf = (version: string): Shape =>
    JSON.parse(readFileSync(`fixtures/schema/${version}.json`, 'utf8')) as Shape;

  test('the records are those of their schemaVersion: whoever changes one raises it and runs npm run update:schema', () => {
    expect(recordShape()).toEqual(shapeOf(SCHEMA_VERSION));
    expect(compareShapes(shapeOf(SCHEMA_VERSION), recordShape()), 'the order of the keys').toBe('same');
  });

  test('every version that is kept is one', () => {
    expect(readdirSync('fixtures/schema').every((name) => /^\d+\.\d+\.json$/.test(name))).toBe(true);
  });

  const before: Shape = { figure: { id: 'string', 'metric.name': 'string' } };
  test.each([
    ['same', { figure: { id: 'string', 'metric.name': 'string' } }],
    ['minor', { figure: { id: 'string', 'metric.name': 'string', note: 'string | null' } }],
    ['minor', { figure: { id: 'string', 'metric.name': 'string' }, change: { kind: 'string' } }],
    ['major', { figure: { id: 'string' } }],
    ['major', { figure: { id: 'number', 'metric.name': 'string' } }],
    ['major', { figure: { 'metric.name': 'string', id: 'string' } }],
    ['major', { change: { id: 'string', 'metric.name': 'string' } }],
  ] as [string, Shape][])('%s: %j', (change, after) => {
    expect(compareShapes(before, after)).toBe(change);
  });
});

test('every record is told by its version, name and keys', () => {
  for (const name of RECORD_NAMES) {
    const schema = recordJsonSchema(name);
    expect(schema.$comment).toBe(`schemaVersion ${SCHEMA_VERSION}`);
    expect(Object.keys(schema.properties as object), name).toEqual(schema.required);
  }
});

describe('as TypeScript', () => {
  const complaintsOf = (source: string): string[] => {
    const file = join(tempFolder({ 'records.ts': source }), 'records.ts');
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      types: [],
      lib: ['lib.es2022.d.ts'],
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  test('all records compile, and a record holds another by its name', () => {
    const text = recordTypescript(RECORD_NAMES);
    expect(complaintsOf(text)).toEqual([]);
    expect(text).toContain('figures: Figure[];');
    expect(text).toContain('old: Figure | null;');
  });

  test('one record brings those it holds, and no others', () => {
    const text = recordTypescript(['change']);
    expect(text).toContain('export interface Figure');
    expect(text).not.toContain('export interface PanelEntry');
  });

  test('a program that misreads a record does not compile', () => {
    const uses = 'export const wrong = (figure: Figure): number => figure.value;';
    expect(complaintsOf(`${recordTypescript(['figure'])}\n${uses}`)).toEqual([
      expect.stringContaining("Type 'null' is not assignable to type 'number'"),
    ]);
  });
});
