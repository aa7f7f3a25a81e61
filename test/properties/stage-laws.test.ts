import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultFaults } from '../../scripts/fuzz/laws.mjs';
import type { Draft } from '../../src/model/draft.js';
import { WARNING_CODES } from '../../src/model/errors.js';
import { figureSchema } from '../../src/model/figure.js';
import { loadPacks } from '../../src/packs/load.js';
import { emptyDraft, extractDocument, STAGES } from '../../src/pipeline.js';
import { loadHtmlReader, readText } from '../../src/readers/index.js';
import { anyText } from './any-text.js';
import { assertLaw } from './assert-law.js';
import { STAGE_LAWS } from './stages/stage-laws.js';

await loadHtmlReader();
const packs = loadPacks();

/** Lines of anything, as a document of one of the formats of text. */
const document = fc.record({
  text: fc.array(anyText, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  format: fc.constantFrom('txt', 'md', 'html', 'csv', 'tsv'),
  date: fc.constantFrom(undefined, '2024-03-01', '2024-12-31'),
});

/** What each stage was given, and what it made of it. */
function runOf({
  text,
  format,
  date,
}: {
  text: string;
  format: 'txt';
  date: string | undefined;
}): [name: string, before: Draft, after: Draft][] {
  const source = readText(text, `a.${format}`, format);
  const options = date === undefined ? {} : { date };
  let draft = emptyDraft(source);
  return STAGES.map(([name, stage]) => {
    const before = draft;
    draft = stage(before, { packs, options });
    return [name, before, draft];
  });
}

const anyDocument = document as fc.Arbitrary<Parameters<typeof runOf>[0]>;

test('every stage has a law', () => {
  expect(Object.keys(STAGE_LAWS)).toEqual(STAGES.map(([name]) => name));
});

test('whatever the text, each stage gives a draft of which its law holds', () => {
  assertLaw(
    fc.property(anyDocument, (one) => {
      for (const [name, before, after] of runOf(one)) STAGE_LAWS[name]!(after, before);
    }),
    400,
  );
});

test('no stage changes what it was given', () => {
  assertLaw(
    fc.property(anyDocument, (one) => {
      let draft = emptyDraft(readText(one.text, `a.${one.format}`, one.format));
      for (const [name, stage] of STAGES) {
        const told = tellOf(draft);
        const next = stage(draft, { packs, options: {} });
        expect(tellOf(draft), name).toBe(told);
        draft = next;
      }
    }),
    100,
  );
});

/** All that a draft says. Numbers of any size are digits. */
function tellOf(draft: Draft): string {
  return JSON.stringify(draft, (key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : key === 'near' ? 0 : value,
  );
}

describe('figures', () => {
  test('of any text hold to the laws of the record', () => {
    assertLaw(
      fc.property(anyDocument, ({ text, format }) => {
        const source = readText(text, `a.${format}`, format);
        const result = extractDocument(source, packs, {});
        expect(resultFaults(source.text, result, { figureSchema, WARNING_CODES })).toEqual([]);
      }),
      300,
    );
  });
});
