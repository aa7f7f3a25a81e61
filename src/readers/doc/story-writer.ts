import { isHeadingText } from '../heading-text.js';
import type { List } from '../lists/list.js';
import { ListCounter } from '../lists/list-counter.js';
import { isDataTable } from '../table-shape.js';
import type { TextBuilder } from '../text-builder.js';
import type { ParagraphFormat } from './formats.js';
import { CELL_MARK, LINE_BREAK, type Paragraph } from './paragraphs.js';
import type { Standing } from './properties.js';
import { placeRows, type Row } from './rows.js';

/** What paragraphs are headed and numbered by. */
export interface Outline {
  /** By index of the style. */
  styles: readonly Standing[];
  /** By number, from 1. */
  lists: readonly List[];
}

/** Puts paragraphs on the page and gathers those of tables until the table ends. */
export class StoryWriter {
  private rows: Row[] = [];
  private row: Row = { cells: [], format: null };
  private cell: string[] = [];
  /** The line before this one went on in the same paragraph. */
  private goesOn = false;
  private readonly counter = new ListCounter();
  private readonly page: TextBuilder;
  private readonly outline: Outline;

  constructor(page: TextBuilder, outline: Outline) {
    this.page = page;
    this.outline = outline;
  }

  add({ text, mark, format }: Paragraph): void {
    const isEmptyInText = text === '' && format?.inTable !== true;
    const shown = isEmptyInText || format?.endsRow === true ? text : this.labelOf(format) + text;
    this.goesOn = mark === LINE_BREAK;
    if (mark === CELL_MARK) this.endCell(shown.trimEnd(), format);
    else if (format?.inTable === true) this.cell.push(...(shown === '' ? [] : [shown]));
    else {
      this.endTable();
      this.addParagraph(shown, format);
    }
  }

  endTable(): void {
    if (this.row.cells.length > 0) this.rows.push(this.row);
    if (this.rows.length > 0) {
      const cells = placeRows(this.rows);
      if (isDataTable(cells)) this.page.addTable(cells);
      else for (const { cells } of this.rows) for (const text of cells.flat()) this.addParagraph(text, null);
    }
    this.rows = [];
    this.row = { cells: [], format: null };
  }

  private endCell(text: string, format: ParagraphFormat | null): void {
    if (format?.endsRow === true) {
      this.rows.push({ ...this.row, format: format.row });
      this.row = { cells: [], format: null };
    } else this.row.cells.push(text === '' ? this.cell : [...this.cell, text]);
    this.cell = [];
  }

  private addParagraph(text: string, format: ParagraphFormat | null): void {
    if (text === '') return;
    const level = this.standingOf(format).outline ?? null;
    if (level !== null && isHeadingText(text)) this.page.add(text, 'heading', level);
    else this.page.add(text, 'paragraph');
  }

  /** 一、 where Word counts and writes it, and the text lacks it. */
  private labelOf(format: ParagraphFormat | null): string {
    const { list: number = 0, depth = 0 } = this.standingOf(format);
    const list = this.outline.lists[number - 1];
    return list === undefined || this.goesOn ? '' : this.counter.next(String(number), list, depth);
  }

  private standingOf(format: ParagraphFormat | null): Standing {
    return format === null ? {} : { ...this.outline.styles[format.style], ...format.standing };
  }
}
