import { raise } from '../raise.js';
import { Fields } from './fields.js';
import { type Cell, type Chunk, type Item, type Row, tableOf } from './items.js';
import { BREAK, type Context, linesOf, NOTE_MARK, newParagraph, type Paragraph } from './paragraph.js';
import { symbolOf } from './symbols.js';

export type NoteKind = 'footnote' | 'endnote';

/** Paragraphs and tables that follow each other: the body, a cell, a text box, a note. */
interface Flow {
  items: Item[];
  paragraph: Paragraph | null;
  /** A paragraph whose end is deleted, waiting for the one that goes on from it. */
  joined: Paragraph | null;
  inCell: boolean;
}

interface OpenTable {
  rows: Row[];
  row: (Row & { deleted: boolean }) | null;
  cell: Cell | null;
}

const newFlow = (inCell: boolean): Flow => ({ items: [], paragraph: null, joined: null, inCell });

/** A story while it is read: what the elements of its part do to it. */
export class Story {
  readonly notes = new Map<string, Item[]>();
  /** Notes in the order of their marks. */
  readonly marks: { kind: NoteKind; id: string }[] = [];
  hasHidden = false;
  /** Stretches of text so far, by which an alternative shows whether it holds any. */
  shown = 0;
  readonly fields = new Fields();
  pictures = 0;
  /** Pictures that stand within a line of text, of the size of its characters. */
  characterPictures = 0;

  private readonly flows: Flow[] = [newFlow(false)];
  private readonly tables: OpenTable[] = [];
  private run = newRun();
  private note: string | null = null;

  constructor(private readonly context: Context) {}

  get items(): readonly Item[] {
    return this.flows[0]!.items;
  }

  get paragraph(): Paragraph | null {
    return this.flow.paragraph;
  }

  get row(): OpenTable['row'] {
    return this.tables.at(-1)?.row ?? null;
  }

  get cell(): Cell | null {
    return this.tables.at(-1)?.cell ?? null;
  }

  beginParagraph(): void {
    const { flow } = this;
    flow.paragraph = newParagraph(this.fields.listsContents, flow.joined);
    flow.joined = null;
  }

  endParagraph(): void {
    const { flow } = this;
    const { paragraph } = flow;
    flow.paragraph = null;
    this.fields.endParagraph();
    if (paragraph === null) return;
    if (paragraph.joins) flow.joined = paragraph;
    else this.finish(paragraph, flow);
  }

  /** What waits for a paragraph and gets none: a table follows, or nothing. */
  endJoined(): void {
    const { flow } = this;
    if (flow.joined !== null) this.finish(flow.joined, flow);
    flow.joined = null;
  }

  beginRun(): void {
    this.run = newRun();
  }

  hideRun(hidden: boolean): void {
    this.run.hidden = hidden;
  }

  raiseRun(): void {
    this.run.raised = true;
  }

  styleRun(id: string | undefined): void {
    if (id === undefined) return;
    const style = this.context.styles.of(id);
    if (style.hidden) this.run.hidden = true;
    if (style.raised) this.run.raised = true;
  }

  addText(text: string): void {
    const { paragraph } = this;
    if (paragraph === null || this.run.ended || this.fields.instructs) return;
    if (this.isHidden(paragraph)) {
      if (text.trim() !== '') this.hasHidden = true;
      paragraph.hidden = true;
      return;
    }
    this.shown += 1;
    paragraph.parts.push(this.run.raised ? raise(text) : text);
  }

  addBreak(): void {
    this.addText(BREAK);
  }

  addSymbol(font: string, code: string | undefined): void {
    const sign = symbolOf(font, Number.parseInt(code ?? '', 16));
    if (sign !== '') this.addText(sign);
  }

  /** The mark of a note. A mark of its own follows in the same run, and is no text either. */
  addMark(kind: NoteKind, id: string, hasOwn: boolean): void {
    const { paragraph } = this;
    if (paragraph === null || this.isHidden(paragraph) || this.fields.instructs) return;
    this.addText(NOTE_MARK);
    this.marks.push({ kind, id });
    this.run.ended = hasOwn;
  }

  /** Programs that turn PDF into Word make pictures of characters whose font they cannot read. */
  addPictureOfCharacter(): void {
    if (this.paragraph !== null && this.paragraph.parts.length > 0) this.characterPictures += 1;
  }

  addChunk(relation: Chunk['relation']): void {
    this.flow.items.push({ type: 'chunk', relation });
  }

  /** `id` is null for what is no note. */
  beginNote(id: string | null): void {
    this.note = id;
    this.flows.push(newFlow(false));
  }

  endNote(): void {
    const items = this.endFlow();
    if (this.note !== null) this.notes.set(this.note, items);
  }

  beginBox(): void {
    this.flows.push(newFlow(false));
  }

  endBox(): void {
    const items = this.endFlow();
    const { flow } = this;
    if (flow.paragraph === null) flow.items.push(...items);
    else flow.paragraph.boxes.push(...items);
  }

  beginTable(): void {
    this.endJoined();
    this.tables.push({ rows: [], row: null, cell: null });
  }

  endTable(): void {
    const table = this.tables.pop();
    if (table !== undefined && table.rows.length > 0) this.flow.items.push(tableOf(table.rows));
  }

  beginRow(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.row = { cells: [], before: 0, header: false, deleted: false };
  }

  endRow(): void {
    const table = this.tables.at(-1);
    if (table?.row == null) return;
    const { deleted, ...row } = table.row;
    // Only rows at the top repeat on every page.
    const above = table.rows.at(-1);
    if (!deleted) table.rows.push({ ...row, header: row.header && (above?.header ?? true) });
    table.row = null;
  }

  beginCell(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.flows.push(newFlow(true));
    table.cell = { items: [], span: 1, fromAbove: false, fromLeft: false };
  }

  endCell(): void {
    const table = this.tables.at(-1);
    if (table?.cell == null) return;
    table.row?.cells.push({ ...table.cell, items: this.endFlow() });
    table.cell = null;
  }

  /** The run tells, else the style of its paragraph. */
  private isHidden({ style }: Paragraph): boolean {
    return this.run.hidden ?? this.context.styles.of(style).hidden;
  }

  private get flow(): Flow {
    return this.flows.at(-1)!;
  }

  private finish(paragraph: Paragraph, { items, inCell }: Flow): void {
    items.push(...linesOf(paragraph, this.context, inCell), ...paragraph.boxes);
  }

  private endFlow(): Item[] {
    this.endJoined();
    return this.flows.pop()!.items;
  }
}

interface Run {
  hidden: boolean | null;
  raised: boolean;
  /** What follows in it is the mark of a note. */
  ended: boolean;
}

const newRun = (): Run => ({ hidden: null, raised: false, ended: false });
