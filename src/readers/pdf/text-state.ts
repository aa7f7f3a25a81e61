import { IDENTITY, type Matrix } from './matrix.js';

/** A font as far as the places of its characters need it. */
export interface Font {
  vertical: boolean;
  /** From a character's units to those of text. */
  unit: number;
  bold: boolean;
}

/** What `save` keeps and `restore` brings back. */
export interface TextState {
  page: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: Font;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

const PLAIN_FONT: Font = { vertical: false, unit: 0.001, bold: false };

export function startState(page: Matrix): TextState {
  return {
    page,
    text: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    font: PLAIN_FONT,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** To the start of a line, from the start of the line before. */
export function moveText(state: TextState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

export function setTextMatrix(state: TextState, matrix: Matrix): void {
  state.text = matrix;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}

const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

/** A font as pdfjs-dist describes it. */
export function fontOf(described: unknown): Font {
  const font = (described ?? {}) as {
    vertical?: unknown;
    fontMatrix?: unknown;
    name?: unknown;
    bold?: unknown;
  };
  const unit = numberOf((font.fontMatrix as ArrayLike<unknown> | undefined)?.[0]) || PLAIN_FONT.unit;
  const bold = font.bold === true || /bold|heavy|black/i.test(String(font.name ?? ''));
  return { vertical: font.vertical === true, unit, bold };
}
