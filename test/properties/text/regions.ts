import fc from 'fast-check';
import { expect } from 'vitest';
import { loadPacks } from '../../../src/packs/load.js';
import { regionMatcher } from '../../../src/packs/region-matcher.js';
import * as region from '../../../src/text/region.js';
import { anyText, textAndPlace } from '../any-text.js';
import type { Laws } from './laws.js';

const { regions } = loadPacks();
const { gazetteer } = regionMatcher(loadPacks());
const known = fc.constantFrom(...regions);
/** Names of places within other words, cut short and run together. */
const placeText = fc
  .array(
    fc.oneof(
      known.map(([, name]) => name),
      known.map(([, name]) => name.slice(0, 2)),
      anyText.map((text) => text.slice(0, 6)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const placed = fc
  .oneof(placeText, anyText)
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length + 2)));
const near = fc.option(
  fc.oneof(
    known.map(([code]) => code),
    anyText,
  ),
);

export const REGIONS: Laws = {
  'region.ts': {
    buildGazetteer: fc.property(
      fc.uniqueArray(
        fc.tuple(
          fc.stringMatching(/^\d{6}$/),
          anyText.filter((text) => text.length >= 2),
        ),
        { selector: ([code]) => code, maxLength: 8 },
      ),
      (rows) => {
        const built = region.buildGazetteer(rows, {
          suffixes: ['市', '省'],
          nationalities: ['藏族'],
          areas: ['华东'],
          lookalikes: [],
        });
        for (const [code, name] of rows) {
          const hit = region.regionsAt(built, name, 0);
          // Beyond what a byte holds no name is looked for.
          if (name.length <= 255)
            expect(hit?.value.some((one) => one.code === code || one.name === name)).toBe(true);
        }
      },
    ),
    mayNameRegion: fc.property(placed, ([text, at]) => {
      if (!region.mayNameRegion(gazetteer, text, at))
        expect(region.regionsAt(gazetteer, text, at)).toBeNull();
    }),
    regionsAt: fc.property(placed, fc.nat(20), ([text, at], length) => {
      const limit = Math.min(text.length, at + length);
      const hit = region.regionsAt(gazetteer, text, at, limit);
      if (hit === null) return;
      expect([hit.start, hit.end <= limit, hit.value.length > 0]).toEqual([at, true, true]);
    }),
    chooseRegion: fc.property(fc.array(known, { maxLength: 4 }), near, (rows, place) => {
      const among = rows.map(([code, name]) => ({ code, name }));
      const chosen = region.chooseRegion(among, place);
      if (chosen !== null) expect(among).toContain(chosen);
    }),
    findRegion: fc.property(fc.oneof(placeText, anyText), near, (name, place) => {
      const found = region.findRegion(gazetteer, name, place);
      if (found !== null) expect(region.regionsAt(gazetteer, name, 0)?.end).toBe(name.length);
    }),
    lineOf: fc.property(known, ([code, name]) => {
      const line = region.lineOf(gazetteer, code);
      expect(line[0]).toEqual({ code, name });
      expect(line.length).toBeLessThanOrEqual(3);
    }),
    regionNamed: fc.property(fc.oneof(placeText, anyText), (text) => {
      const named = region.regionNamed(gazetteer, text);
      if (named !== null) expect(named).not.toBe('');
    }),
    fullName: fc.property(textAndPlace, known, ([wording], [code, name]) => {
      expect([wording, name]).toContain(region.fullName(gazetteer, wording, [{ code, name }]));
    }),
  },
};
