import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ruleTemplate } from '../../src/commands/patterns/rule-template.js';
import { checkPatterns, listPatterns, newPattern } from '../../src/commands/patterns.js';
import { formatProblem } from '../../src/packs/check-problem.js';
import { checkPackFiles } from '../../src/packs/load.js';
import { RULE_KINDS } from '../../src/packs/schema.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-patterns-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function capture(): { write(text: string): boolean; text: string } {
  return {
    text: '',
    write(text) {
      this.text += text;
      return true;
    },
  };
}

describe('patterns new', () => {
  test.each(RULE_KINDS)('prints a pack of %s that passes the check', (kind) => {
    // A template's dimension is filled in from the units there are.
    const text = ruleTemplate(kind, 'sample.rule').replace('dimension: …', 'dimension: length');
    const { problems, placed } = checkPackFiles([{ path: 'new.yaml', text, layer: 1 }]);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(placed[kind].map(({ rule }) => rule.id)).toEqual(['sample.rule']);
  });

  test('writes to the stream it is given', () => {
    const stdout = capture();
    expect(newPattern({ kind: 'modifiers', id: 'modifier.least', stdout })).toBe(0);
    expect(stdout.text).toContain('modifiers:\n  - id: modifier.least\n');
  });
});

describe('patterns check', () => {
  test('says every problem with its place and returns 1', () => {
    const path = join(folder, 'mine.yaml');
    writeFileSync(path, 'pack: mine\ntitle: mine\nmetric: []\n');
    const stdout = capture();
    expect(checkPatterns({ directories: [folder], stdout })).toBe(1);
    expect(stdout.text).toContain(`${path}:3:1: unknown key metric. hint: did you mean metrics?\n`);
  });

  test('finds no problem in the packs of the package', () => {
    const stdout = capture();
    expect([checkPatterns({ stdout }), stdout.text]).toEqual([
      0,
      expect.stringMatching(/^\d+ packs, \d+ rules, no problem\n$/),
    ]);
  });
});

describe('patterns list', () => {
  test('prints a line for each rule of the kind', () => {
    writeFileSync(
      join(folder, 'mine.yaml'),
      'pack: mine\ntitle: mine\nmodifiers:\n  - { id: modifier.sample, forms: [胜似, 不啻], place: before, bound: ge }\n',
    );
    const stdout = capture();
    expect(listPatterns({ directories: [folder], kind: 'modifiers', stdout })).toBe(0);
    const [head, ...lines] = stdout.text.trimEnd().split('\n');
    expect(head).toMatch(/^KIND +ID +FORMS +EXAMPLES +FILE$/);
    expect(lines.at(-1)).toMatch(/^modifiers +modifier\.sample +2 +0 +.*mine\.yaml$/);
    expect(lines.every((line) => line.startsWith('modifiers '))).toBe(true);
  });
});
