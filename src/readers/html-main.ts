import { type Element, isDropped, isElement, type Node, textOfNode, walk } from './html-dom.js';
import { isDataTable } from './html-table.js';

/** Boxes that may hold the whole document. Names of sites and classes play no part. */
const BOXES = new Set([
  'body',
  'div',
  'article',
  'section',
  'main',
  'center',
  'form',
  'table',
  'tbody',
  'tr',
  'td',
  'html',
]);
/** The box that holds this share of the page's prose holds the document. */
const SHARE = 0.8;

/** Ideographs, digits and sentence signs that are not inside a link. */
function densityOf(text: string): number {
  let score = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 0x3400 && code < 0xa000) || (code >= 0x30 && code <= 0x39)) score += 1;
    else if (code === 0x3002 || code === 0xff0c || code === 0xff1b) score += 5;
  }
  return score;
}

/** Prose below each element. */
function scores(root: Node): Map<Node, number> {
  const found = new Map<Node, number>();
  const open: { node: Node; score: number }[] = [];
  let links = 0;
  walk(
    root,
    (node) => {
      if (isElement(node) && isDropped(node)) return false;
      open.push({ node, score: links > 0 ? 0 : densityOf(textOfNode(node) ?? '') });
      if (node.nodeName === 'a') links += 1;
      return true;
    },
    (node) => {
      if (open.at(-1)?.node !== node) return;
      const { score } = open.pop()!;
      if (node.nodeName === 'a') links -= 1;
      found.set(node, score);
      const parent = open.at(-1);
      if (parent !== undefined) parent.score += score;
    },
  );
  return found;
}

/** The innermost box that still holds nearly all prose of the page. */
export function findMain(root: Node): Node {
  const found = scores(root);
  const whole = found.get(root) ?? 0;
  let main = root;
  walk(
    root,
    (node) => {
      if (node === root) return true;
      if ((found.get(node) ?? 0) < whole * SHARE || whole === 0 || !isElement(node)) return false;
      if (!BOXES.has(node.tagName) || isTable(node)) return false;
      main = node;
      return true;
    },
    () => {},
  );
  return main;
}

const isTable = (element: Element): boolean => element.tagName === 'table' && isDataTable(element);
