// Reading to figures on one thread, against what a segmenter needs to tag the same text, and against the least that reading can be.
import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { extractText, extractTexts } from '../../dist/index.js';
import { inTurn } from './measure.mjs';
import { row, speed } from './rows.mjs';
import { textFiles } from './texts.mjs';

/** So much text a round that one hiccup does not count. */
const CHARACTERS_A_ROUND = 500_000;
/** The compiler still gives up code and makes it anew after a hundred rounds. */
const WARM_UP = 8_000;

export async function oneCore() {
  const bytes = textFiles().map((file) => readFileSync(file));
  const texts = bytes.map((one) => one.toString('utf8'));
  const once = texts.reduce((sum, { length }) => sum + length, 0);
  const repeats = Math.ceil(CHARACTERS_A_ROUND / once);
  const characters = once * repeats;
  const times = (run) => () => {
    for (let n = 0; n < repeats; n += 1) run();
  };
  const jieba = Jieba.withDict(dict);
  const { folder, single, tag, floor } = await inTurn(
    {
      // What is read is let go, as by a run that has written it out.
      folder: times(() => {
        for (const _ of extractTexts(texts));
      }),
      single: times(() => texts.forEach((text) => void extractText(text))),
      tag: times(() => texts.forEach((text) => void jieba.tag(text))),
      floor: times(() => bytes.forEach((one) => void one.toString('utf8').match(/\d+/g))),
    },
    { iterations: 1, warm: WARM_UP },
  );
  const figures = [...extractTexts(texts)].flatMap((result) => result.figures);
  const asked = figures.filter(({ rules }) => rules.includes('fallback.segmenter')).length;
  const yardstick = `@node-rs/jieba tag: ${speed(characters, tag)}`;
  return {
    title: 'One core',
    note: `${texts.length} texts of ${once.toLocaleString('en-US')} characters to their ${figures.length.toLocaleString('en-US')} figures, once warm; ${asked} of these numbers needed the segmenter.`,
    rows: [
      row('a folder of texts', tag / folder, {
        ours: speed(characters, folder),
        yardstick,
        bar: 3,
        held: 0.65,
        better: 'more',
      }),
      row('text by text', tag / single, {
        ours: speed(characters, single),
        yardstick,
        bar: 3,
        held: 0.65,
        better: 'more',
      }),
      row('distance to the floor', folder / floor, {
        ours: speed(characters, folder),
        yardstick: `decoding and one scan for digits: ${speed(characters, floor)}`,
      }),
    ],
  };
}
