import type { DefaultTreeAdapterMap } from 'parse5';
import { collapse } from './white-space.js';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Never text of the document. */
const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'aside',
  'button',
  'select',
  'option',
  'textarea',
  'iframe',
  'object',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'map',
  'del',
  's',
  'strike',
  'title',
]);

const BLOCKS = new Set([
  'html',
  'body',
  'address',
  'article',
  'blockquote',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'caption',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'ul',
]);

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function textOfNode(node: Node): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Not shown, or shown as no part of the document. */
export function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return true;
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && HIDDEN_STYLE.test(value)),
  );
}

/** Visits a tree without recursion, children between `enter` and `leave`; `enter` returning false skips them. */
export function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  const stack: { node: Node; next: number }[] = [];
  const open = (node: Node): void => {
    if (enter(node)) stack.push({ node, next: 0 });
    else leave(node);
  };
  open(root);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const child = childrenOf(top.node)[top.next];
    top.next += 1;
    if (child !== undefined) open(child);
    else {
      stack.pop();
      leave(top.node);
    }
  }
}

/** All shown text below a node, white space collapsed. */
export function flatText(root: Node): string {
  const parts: string[] = [];
  walk(
    root,
    (node) => {
      const text = textOfNode(node);
      if (text !== null) parts.push(text);
      if (!isElement(node)) return true;
      if (isBlock(node) || node.tagName === 'br') parts.push(' ');
      return node === root || !isDropped(node);
    },
    () => {},
  );
  return collapse(parts.join(''));
}
