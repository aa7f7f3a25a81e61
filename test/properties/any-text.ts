import fc from 'fast-check';
import { TOKENS } from '../../scripts/fuzz/tokens.mjs';

/** Any UTF-16 units, halves of pairs and what is no character among them. */
export const anyUnits: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }), fc.nat(0x7f)))
  .map((units) => String.fromCharCode(...units));

/** Words, numbers, signs and brackets of the field in any order. */
export const fieldText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...TOKENS), { maxLength: 40 })
  .map((tokens) => tokens.join(''));

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fieldText, weight: 3 },
  { arbitrary: anyUnits, weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme' }), weight: 1 },
  {
    arbitrary: fc.array(fc.oneof(anyUnits, fieldText), { maxLength: 4 }).map((parts) => parts.join('')),
    weight: 1,
  },
);

/** A text, and a place in it or at its end. */
export const textAndPlace: fc.Arbitrary<[text: string, at: number]> = anyText.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length)),
);

/** A UTF-16 unit, or what is read past the end. */
export const anyUnit: fc.Arbitrary<number> = fc.nat(0xffff);

/** A day from year 1 to 9999. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: -719_162, max: 2_932_896 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
