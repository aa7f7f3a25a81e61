import { parse } from 'parse5';
import {
  childrenOf,
  type Element,
  flatText,
  isBlock,
  isDropped,
  isElement,
  type Node,
  textOfNode,
  walk,
} from './html-dom.js';
import { htmlFacts } from './html-facts.js';
import { findMain } from './html-main.js';
import { gridOf, isDataTable } from './html-table.js';
import { raise } from './raise.js';
import type { Reading } from './reading.js';
import { TextBuilder } from './text-builder.js';
import { collapse } from './white-space.js';

const DAY = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/;
/** Lines between the heading and the text are kept when they are short and tell a day. */
const BYLINE = 120;
/** A line is a link when this share of it is. */
const LINKED = 0.8;

/** Shown, and said not to hold any more. */
const STRUCK = new Set(['del', 's', 'strike']);

/** Gathers inline text and puts it on the page at every block's edge. */
class LineWriter {
  private parts: string[] = [];
  private linked = 0;
  private links = 0;
  private raised = 0;
  private readonly open: Element[] = [];
  private readonly page: TextBuilder;
  private readonly keep: (line: string) => boolean;

  constructor(page: TextBuilder, keep: (line: string) => boolean = () => true) {
    this.page = page;
    this.keep = keep;
  }

  enter(node: Node): boolean {
    const text = textOfNode(node);
    if (text !== null) this.addText(this.raised > 0 ? raise(text) : text);
    if (!isElement(node)) return true;
    if (isDropped(node)) return this.leaveOut(node);
    if (node.tagName === 'a') this.links += 1;
    if (node.tagName === 'sup') this.raised += 1;
    if (node.tagName === 'br') this.flush();
    if (isBlock(node)) this.flush();
    if (node.tagName === 'table' && isDataTable(node)) {
      this.page.addTable(gridOf(node));
      return false;
    }
    this.open.push(node);
    return true;
  }

  leave(node: Node): void {
    if (!isElement(node) || this.open.at(-1) !== node) return;
    if (isBlock(node)) this.flush();
    if (node.tagName === 'a') this.links -= 1;
    if (node.tagName === 'sup') this.raised -= 1;
    this.open.pop();
  }

  flush(): void {
    const line = collapse(this.parts.join(''));
    const linked = this.linked > line.length * LINKED;
    this.parts = [];
    this.linked = 0;
    if (line === '' || !this.keep(line)) return;
    const tags = this.open.map(({ tagName }) => tagName);
    const heading = tags.findLast((tag) => /^h[1-6]$/.test(tag));
    if (heading !== undefined) this.page.add(line, 'heading', Number(heading[1]));
    else if (!linked) this.page.add(line, tags.includes('li') ? 'list-item' : 'paragraph', null);
  }

  private leaveOut(element: Element): false {
    const isStruck = STRUCK.has(element.tagName) && flatText(element) !== '';
    if (isStruck && !this.page.notes.some(({ code }) => code === 'W-HIDDEN'))
      this.page.warn('W-HIDDEN', 'struck text was left out');
    return false;
  }

  private addText(text: string): void {
    this.parts.push(text);
    if (this.links > 0) this.linked += text.trim().length;
  }
}

function write(root: Node, writer: LineWriter): void {
  walk(
    root,
    (node) => writer.enter(node),
    (node) => writer.leave(node),
  );
  writer.flush();
}

const isHeading = (node: Node): boolean => isElement(node) && /^h[1-3]$/.test(node.tagName);

/** Everything from the last heading before `main` up to it: the title and the line that says when and by whom. */
function beforeMain(root: Node, main: Node): Node[] {
  const before: Node[] = [];
  let done = false;
  walk(
    root,
    (node) => {
      done ||= node === main;
      if (done || (isElement(node) && isDropped(node))) return false;
      before.push(node);
      return true;
    },
    () => {},
  );
  const heading = done ? before.findLastIndex(isHeading) : -1;
  return heading < 0 ? [] : before.slice(heading);
}

function writeTitle(page: TextBuilder, root: Node, main: Node): void {
  const [heading, ...rest] = beforeMain(root, main);
  if (heading === undefined) return;
  write(heading, new LineWriter(page));
  const inHeading = new Set(childrenOf(heading));
  const bylines = new LineWriter(page, (line) => line.length <= BYLINE && DAY.test(line));
  for (const node of rest) {
    if (isElement(node) && isBlock(node)) bylines.flush();
    if (!inHeading.has(node) && textOfNode(node) !== null) bylines.enter(node);
  }
  bylines.flush();
}

/** Without the code of server pages, `<% … %>`, that was never run. */
function withoutServerCode(source: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = source.indexOf('<%', at);
    const end = start === -1 ? -1 : source.indexOf('%>', start + 2);
    if (end === -1) return kept + source.slice(at);
    kept += source.slice(at, start);
    at = end + 2;
  }
}

/** The document of a page: its main text without the site around it, tables as cells, and what the head says of it. */
export function readHtml(source: string): Reading {
  const root = parse(withoutServerCode(source));
  const main = findMain(root);
  const page = new TextBuilder();
  if (main !== root) writeTitle(page, root, main);
  write(main, new LineWriter(page));
  return { text: page.text, blocks: page.blocks, facts: htmlFacts(root), notes: page.notes, cut: page.cut };
}
