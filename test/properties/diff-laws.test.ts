import { describe, expect, test } from 'vitest';
import { diff } from '../../src/commands/diff.js';
import { extractText } from '../../src/commands/extract.js';
import type { Change } from '../../src/model/change.js';
import type { Figure } from '../../src/model/figure.js';
import { diffCases, type OwnDocument, ownDocuments } from '../helpers/own-documents.js';

const documents = await ownDocuments();
const byPath = new Map(documents.map((document) => [document.path, document]));

/** Every pair of texts that was written to be compared, and neighbours that were not. */
const pairs: { name: string; old: OwnDocument; new: OwnDocument }[] = [
  ...diffCases().map((folder) => ({
    name: folder,
    old: byPath.get(`${folder}/old.txt`)!,
    new: byPath.get(`${folder}/new.txt`)!,
  })),
  ...documents
    .filter(({ path }) => path.startsWith('fixtures/documents/'))
    .flatMap((document, at, all) => {
      const next = all[at + 1];
      return next === undefined ? [] : [{ name: `${document.path} and the next`, old: document, new: next }];
    }),
];

test('there are documents, and pairs of them', () => {
  expect(documents.length).toBeGreaterThan(80);
  expect(pairs.length).toBeGreaterThan(60);
});

describe('a document beside itself', () => {
  test.each(documents)('$path is unchanged', ({ figures }) => {
    const changes = diff(figures, figures);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(({ kind }) => kind !== 'unchanged').map(({ message }) => message)).toEqual([]);
    expect(changes.filter(({ from, to, delta }) => from !== to || (delta !== null && delta !== 0))).toEqual(
      [],
    );
  });
});

const TURNED: Partial<Record<Change['kind'], readonly Change['kind'][]>> = {
  added: ['dropped', 'target-silent'],
  dropped: ['added'],
  'target-silent': ['added'],
  'target-raised': ['target-lowered'],
  'target-lowered': ['target-raised'],
};

describe('two documents the other way round', () => {
  test.each(pairs)('$name: the same pairs, turned', ({ old, new: later }) => {
    const there = diff(old.figures, later.figures);
    const back = new Map(diff(later.figures, old.figures).map((change) => [endsOf(change, 'back'), change]));
    expect(back.size).toBe(there.length);
    for (const change of there) {
      const turned = back.get(endsOf(change, 'there'));
      expect(turned, `${change.kind} ${change.message}`).toBeDefined();
      expect(TURNED[change.kind] ?? [change.kind], change.message).toContain(turned!.kind);
      expect(Math.sign(turned!.delta ?? 0) + Math.sign(change.delta ?? 0), change.message).toBe(0);
      // In one unit the values are exchanged; in two each way round has its own.
      if (change.old?.unit.text === change.new?.unit.text)
        expect([turned!.from, turned!.to], change.message).toEqual([change.to, change.from]);
      else
        expect([turned!.from === null, turned!.to === null]).toEqual([
          change.to === null,
          change.from === null,
        ]);
    }
  });
});

/** The two figures of a change, by the side they come from. */
function endsOf({ old, new: now }: Change, way: 'there' | 'back'): string {
  const ends = [old?.id ?? '-', now?.id ?? '-'];
  return (way === 'there' ? ends : ends.reverse()).join(' ');
}

describe('paragraphs in another order within their sections', () => {
  // Sections of one paragraph become sections of several, a sentence each; of their orders those that read alike.
  const cases = diffCases().flatMap((folder) => {
    const sides = ['old', 'new'].map((side) => {
      const text = byPath.get(`${folder}/${side}.txt`)!.text.replace(/。(?!\n)/g, '。\n');
      return { path: side, text, figures: extractText(text).figures };
    });
    const orders = [1, 2, 3, 4, 5, 6]
      .map((seed) => sides.map((side) => shuffle(side, seed)))
      .filter((texts) => texts.every((text, at) => text !== sides[at]!.text))
      .map((texts) => texts.map((text) => extractText(text).figures))
      .filter((readings) => readings.every((figures, at) => isAlike(figures, sides[at]!.figures)));
    return orders.length === 0 ? [] : [{ folder, sides: sides.map(({ figures }) => figures), orders }];
  });

  test('there are such texts', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  test.each(cases)('$folder: the same changes', ({ sides: [old, later], orders }) => {
    const changes = rowsOf(diff(old!, later!));
    for (const [one, other] of orders) expect(rowsOf(diff(one!, other!))).toEqual(changes);
  });

  test('nothing of a document has changed, where its paragraphs read alike in any order', () => {
    const alike = documents.flatMap((document) => {
      const text = shuffle(document, 4);
      const { figures } = extractText(text);
      const original = extractText(document.text).figures;
      return isAlike(figures, original) && text !== document.text ? [{ original, figures }] : [];
    });
    // Of the others a paragraph goes on in the next line, or says 其中 of the one before, or each is a section of its own.
    expect(alike.length).toBeGreaterThan(30);
    for (const { original, figures } of alike)
      expect(diff(original, figures).filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
  });
});

function rowsOf(changes: readonly Change[]): string[] {
  return changes
    .map(({ metric, old, new: now, from, to, kind }) =>
      [metric.name, (now ?? old)?.role, from, to, kind].join(' '),
    )
    .sort();
}

/** Do two readings say the same, wherever it stands? What a paragraph goes on to say depends on the one before. */
function isAlike(a: readonly Figure[], b: readonly Figure[]): boolean {
  return statementsOf(a).join() === statementsOf(b).join();
}

function statementsOf(figures: readonly Figure[]): string[] {
  return figures
    .map(({ metric, value, min, max, unit, role, status, bound, period, deadline, basis, scope, source }) =>
      JSON.stringify([
        metric.name,
        [value, min, max, unit.text, role, status, bound],
        [period?.start, period?.end, deadline?.date, basis?.kind, basis?.date, scope?.name],
        source.sentence,
      ]),
    )
    .sort();
}

/** The lines of a section that state figures change places with each other; all others stay. */
function shuffle({ text, figures }: OwnDocument, seed: number): string {
  const lines = text.split('\n');
  const sections = new Map<string, Set<number>>();
  for (const { source } of figures) {
    const section = source.headings.join('\n');
    sections.set(section, (sections.get(section) ?? new Set()).add(source.line - 1));
  }
  const shuffled = [...lines];
  const random = randomOf(seed);
  for (const section of sections.values()) {
    const places = [...section];
    const from = [...places];
    for (let at = from.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [from[at], from[other]] = [from[other]!, from[at]!];
    }
    for (const [at, place] of places.entries()) shuffled[place] = lines[from[at]!]!;
  }
  return shuffled.join('\n');
}

/** A plain congruential generator: the same order on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
