import type { DocumentFacts } from '../model/document.js';
import { attribute, flatText, isElement, type Node, walk } from './html-dom.js';
import { collapse } from './white-space.js';

/** Names of meta elements on government sites, in order of trust. */
const META: Readonly<Record<'title' | 'date' | 'issuer' | 'number', readonly string[]>> = {
  title: ['articletitle', 'og:title'],
  date: ['pubdate', 'publishdate', 'article:published_time', 'publish_time', 'dc.date', 'date'],
  issuer: ['contentsource', 'source', 'author', 'mediaid'],
  number: ['wenhao', 'documentnumber', 'fwzh'],
};

const DAY = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;

/** First of the names that has a content. */
function firstOf(metas: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  return names.map((name) => metas.get(name)).find((value) => value !== undefined && value !== '') ?? null;
}

function isoDay(text: string | null): string | null {
  const match = DAY.exec(text ?? '');
  return match === null ? null : `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
}

/** What the head of a page says of its document. A <title> ends with the site's name, so only the article's own title is taken. */
export function htmlFacts(root: Node): DocumentFacts {
  const metas = new Map<string, string>();
  let pageTitle: string | null = null;
  walk(
    root,
    (node) => {
      if (!isElement(node)) return true;
      if (node.tagName === 'meta') {
        const name = attribute(node, 'name') ?? attribute(node, 'property');
        if (name !== null) metas.set(name.toLowerCase(), collapse(attribute(node, 'content') ?? ''));
      }
      if (node.tagName === 'title') pageTitle ??= flatText(node);
      return node.tagName !== 'body' || metas.size === 0;
    },
    () => {},
  );
  return {
    title: firstOf(metas, META.title) ?? withoutSite(pageTitle),
    date: isoDay(firstOf(metas, META.date)),
    issuer: firstOf(metas, META.issuer),
    place: null,
    number: firstOf(metas, META.number),
  };
}

const BARS = ['_', '|', '｜'];
const DASH = /\s[-—–]|[-—–]\s/;

/** 2012年统计公报_某市统计局: the part before the last bar, or before a dash between blanks, that parts it from the site. */
function withoutSite(title: string | null): string | null {
  if (title === null || title === '') return null;
  const bar = Math.max(...BARS.map((sign) => title.lastIndexOf(sign)));
  const cut = bar === -1 ? beforeDash(title) : title.slice(0, bar).trimEnd();
  return cut === '' ? title : cut;
}

function beforeDash(title: string): string {
  let end = title.search(DASH);
  if (end === -1) return title;
  while (/[-—–]/.test(title.charAt(end - 1))) end -= 1;
  return title.slice(0, end).trimEnd();
}
