import { ZhibiaoError } from '../../model/errors.js';
import { corrupt, encrypted } from '../damage.js';

/** Where a part lies in the table stream. */
export interface Region {
  at: number;
  size: number;
}

/** The head of a Word document ([MS-DOC] 2.5, Fib): which streams and regions hold what, and how many characters each story has. */
export interface Fib {
  tableStream: '0Table' | '1Table';
  /** Characters of the stories, in the order in which their texts follow each other. */
  stories: Readonly<Record<Story, number>>;
  pieces: Region;
  characterRuns: Region;
  paragraphRuns: Region;
  styles: Region;
  lists: Region;
  listOverrides: Region;
}

export type Story = (typeof STORIES)[number];
const STORIES = [
  'main',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
] as const;

const WORD_97 = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const FIRST_COUNT = 76;
const FIRST_REGION = 154;

export function readFib(word: DataView, path: string): Fib {
  const flags = word.getUint16(10, true);
  if (word.getUint16(0, true) !== WORD_97) throw tooOld(path);
  if ((flags & ENCRYPTED) !== 0) throw encrypted(path, 'document');
  const region = (index: number): Region => ({
    at: word.getUint32(FIRST_REGION + index * 8, true),
    size: word.getUint32(FIRST_REGION + index * 8 + 4, true),
  });
  const counts = STORIES.map((story, i) => [story, word.getInt32(FIRST_COUNT + i * 4, true)] as const);
  if (counts.some(([, count]) => count < 0)) throw corrupt(path, 'it counts its characters below zero');
  return {
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    stories: Object.fromEntries(counts) as Record<Story, number>,
    characterRuns: region(12),
    paragraphRuns: region(13),
    pieces: region(33),
    styles: region(1),
    lists: region(73),
    listOverrides: region(74),
  };
}

/** Character positions at which a story begins and ends. */
export function rangeOf({ stories }: Fib, story: Story): { from: number; to: number } {
  let from = 0;
  for (const name of STORIES) {
    if (name === story) break;
    from += stories[name];
  }
  return { from, to: from + stories[story] };
}

function tooOld(path: string): ZhibiaoError {
  return new ZhibiaoError('E-FORMAT', 'a document of Word 95 or older is not supported', {
    where: { path },
    hint: 'open it and save it as .docx',
  });
}
