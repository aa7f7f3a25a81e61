import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { ZhibiaoError } from '../model/errors.js';
import { segmenterDictionary } from './load-dictionary.js';

/** A word of a text; offsets in UTF-16 units. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Part of speech by the segmenter's own letters. */
  tag: string;
}

/** Cuts a text into words, where the closed word classes do not decide. */
export interface Segmenter {
  cut(text: string): Word[];
}

export type SegmenterName = 'jieba' | 'nodejieba';

interface TaggedWord {
  word: string;
  tag: string;
}
type Tagger = (text: string) => TaggedWord[];

const require = createRequire(import.meta.url);

const LOADERS: Record<SegmenterName, () => Tagger> = { jieba: loadJieba, nodejieba: loadNodejieba };
const opened = new Map<SegmenterName, Segmenter>();

/** The segmenter of that name; its dictionary is loaded by the first call only. */
export function openSegmenter(name: SegmenterName = 'jieba'): Segmenter {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const tag = LOADERS[name]();
  const segmenter: Segmenter = { cut: (text) => place(tag(text)) };
  opened.set(name, segmenter);
  return segmenter;
}

/** Names the content of the dictionary that the segmenter goes by. */
export function dictionaryHash(): string {
  return createHash('sha256').update(segmenterDictionary()).digest('hex');
}

function loadJieba(): Tagger {
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const jieba = Jieba.withDict(segmenterDictionary());
  return (text) => jieba.tag(text);
}

function loadNodejieba(): Tagger {
  try {
    return (require('nodejieba') as { tag: Tagger }).tag;
  } catch (cause) {
    throw new ZhibiaoError('E-SEGMENTER', 'the segmenter nodejieba cannot be loaded', {
      hint: 'npm install nodejieba (it compiles C++ when it is installed), or leave --segmenter away',
      cause,
    });
  }
}

function place(words: TaggedWord[]): Word[] {
  let start = 0;
  return words.map(({ word, tag }) => {
    const placed = { text: word, start, end: start + word.length, tag };
    start = placed.end;
    return placed;
  });
}
