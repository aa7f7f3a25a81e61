import { EMPTY_HASH, hashText } from '../text/hash64.js';
import { dice } from './name-likeness.js';
import type { Comparable } from './sides.js';

/** Tells figures of one name apart by what stands around them: 死亡 of fires and of road accidents, 0.3：55.4：44.3. */
export class Context {
  private readonly places = new Map<Comparable, { nth: number; group: { size: number } }>();
  private readonly sentences = new Map<Comparable, string>();
  private readonly signs = new Map<Comparable, number>();

  constructor(...sides: readonly (readonly Comparable[])[]) {
    for (const items of sides) this.count(items);
  }

  /** From 0 to 1; the same either way round, and wherever the paragraphs stand. */
  likeness(a: Comparable, b: Comparable): number {
    const words = this.wordsAlike(a, b);
    const place = this.placeOf(a) === this.placeOf(b) ? 1 : 0;
    const heading = a.figure.source.headings.at(-1) === b.figure.source.headings.at(-1) ? 1 : 0;
    return 0.5 * words + 0.2 * place + 0.2 * this.nearness(a, b) + 0.1 * heading;
  }

  /** How alike the sentences are but for their numbers, from 0 to 1. */
  wordsAlike(a: Comparable, b: Comparable): number {
    return dice(this.sentenceOf(a), this.sentenceOf(b));
  }

  /** 1 for equal values, less the further they are apart in size: 0.38 for a fifth or five times, 0.3 for a tenth. */
  nearness(a: Comparable, b: Comparable): number {
    const [x, y] = [sizeOf(a), sizeOf(b)];
    if (x === y) return 1;
    if (x === 0 || y === 0) return 0;
    return 1 / (1 + Math.abs(Math.log(x / y)));
  }

  /** Below a millionth; decides between pairs that nothing else tells apart, alike in every order of the documents. */
  tieBreak(a: Comparable, b: Comparable): number {
    return ((this.signOf(a) ^ this.signOf(b)) >>> 0) / 2 ** 32 / 1e6;
  }

  /** Which of the like figures of its sentence each is. */
  private count(items: readonly Comparable[]): void {
    const groups = new Map<string, { size: number }>();
    for (const item of items) {
      const { path, line, sentence } = item.figure.source;
      const like = [path, line, sentence, item.manner, item.name.key].join('\n');
      const group = groups.get(like) ?? { size: 0 };
      groups.set(like, group);
      this.places.set(item, { nth: group.size, group });
      group.size += 1;
    }
  }

  /** 2 of 3: the second of three says something only beside another second of three. */
  private placeOf(item: Comparable): string {
    const place = this.places.get(item);
    return `${place?.nth} of ${place?.group.size}`;
  }

  private sentenceOf(item: Comparable): string {
    const known = this.sentences.get(item);
    if (known !== undefined) return known;
    const words = item.figure.source.sentence.replace(/[\d.,，。;；\s]+/g, '');
    this.sentences.set(item, words);
    return words;
  }

  private signOf(item: Comparable): number {
    const known = this.signs.get(item);
    if (known !== undefined) return known;
    const { value, min, max, unit, period, source } = item.figure;
    const said = [
      value,
      min,
      max,
      unit.text,
      period?.end,
      source.sentence,
      source.headings,
      this.placeOf(item),
    ];
    const sign = hashText(EMPTY_HASH, said.join('\n')).first;
    this.signs.set(item, sign);
    return sign;
  }
}

function sizeOf({ figure }: Comparable): number {
  const value = figure.base?.value ?? figure.value ?? ((figure.min ?? 0) + (figure.max ?? 0)) / 2;
  return Math.abs(value);
}
