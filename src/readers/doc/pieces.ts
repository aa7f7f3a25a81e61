import { corrupt } from '../damage.js';
import type { Region } from './fib.js';

/** A stretch of text as it lies in the file: `size` characters from byte `at`, one or two bytes each. */
interface Piece {
  from: number;
  to: number;
  at: number;
  width: 1 | 2;
}

/** The characters of a document and the byte at which each lies, by which its formats are found. */
export interface PieceText {
  text: string;
  /** Byte of the character at a position. */
  byteOf(position: number): number;
}

const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;

/** All stories in one text, put together by the piece table ([MS-DOC] 2.8.35): a document saved in parts lies in parts. */
export function readPieces(word: Uint8Array, table: DataView, { at, size }: Region, path: string): PieceText {
  const pieces = piecesOf(table, startOfTable(table, at, at + size, path));
  const parts = pieces.map((piece) => decodePiece(word, piece));
  let last = 0;
  return {
    text: parts.join(''),
    byteOf: (position) => {
      if (pieces[last] === undefined || pieces[last]!.from > position) last = 0;
      while (last < pieces.length - 1 && pieces[last]!.to <= position) last += 1;
      const piece = pieces[last]!;
      return piece.at + (position - piece.from) * piece.width;
    },
  };
}

/** Behind the grammar of properties, which begin with 1. */
function startOfTable(table: DataView, from: number, to: number, path: string): { at: number; size: number } {
  let at = from;
  while (at < to && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at >= to || table.getUint8(at) !== PIECE_TABLE)
    throw corrupt(path, 'its table of text pieces is missing');
  return { at: at + 5, size: table.getUint32(at + 1, true) };
}

function piecesOf(table: DataView, { at, size }: { at: number; size: number }): Piece[] {
  const count = Math.floor((size - 4) / 12);
  return Array.from({ length: count }, (_, i) => {
    const place = table.getUint32(at + (count + 1) * 4 + i * 8 + 2, true);
    const narrow = (place & COMPRESSED) !== 0;
    return {
      from: table.getUint32(at + i * 4, true),
      to: table.getUint32(at + i * 4 + 4, true),
      at: narrow ? (place & ~COMPRESSED) / 2 : place,
      width: narrow ? 1 : 2,
    };
  });
}

function decodePiece(word: Uint8Array, { from, to, at, width }: Piece): string {
  const end = at + (to - from) * width;
  if (to < from || end > word.length) throw new RangeError('a piece lies beyond the text');
  return new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le').decode(word.subarray(at, end));
}
