import { SaxesParser } from 'saxes';
import { ZhibiaoError } from '../model/errors.js';
import { raiseLimit } from '../model/limits.js';
import { corrupt } from './damage.js';

const CHUNK = 65_536;

/** What a reader of one kind of part does at each sign. Names are local: `p` of `w:p`. */
export interface XmlHandler {
  /** `space` is the prefix as written, for the few names that two vocabularies share. */
  open(name: string, attributes: XmlAttributes, space: string): void;
  close(name: string, space: string): void;
  text(text: string): void;
}

/** By local name, and by full name where two attributes share one: `id` and `r:id`. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of a part in errors, and how deep it may nest. */
export interface XmlPlace {
  part: string;
  path: string;
  deepest: number;
}

/** Feeds a part to its reader, sign by sign. A document type, and with it any entity of the file's own, is refused. */
export function parseXml(bytes: Uint8Array, place: XmlPlace, handler: XmlHandler): void {
  const { part, path, deepest } = place;
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new ZhibiaoError('E-XML-DTD', `${part} declares a document type`, {
      where: { path },
      hint: 'no office program writes one; get the file from its issuer',
    });
  });
  parser.on('error', (fault) => {
    throw corrupt(path, `${part}: ${fault.message}`, fault);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw tooDeep(place);
    const [local, space] = split(name);
    handler.open(local, localAttributes(attributes as Record<string, string>), space);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    const [local, space] = split(name);
    handler.close(local, space);
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  const text = decodeXml(bytes);
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}

function tooDeep({ part, path, deepest }: XmlPlace): ZhibiaoError {
  return new ZhibiaoError('E-LIMIT-DEPTH', `${part} nests deeper than ${deepest} levels`, {
    where: { path },
    hint: `open the document and save it anew, or ${raiseLimit('depth', 2 * deepest)}`,
  });
}

function split(name: string): [local: string, space: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, ''] : [name.slice(colon + 1), name.slice(0, colon)];
}

/** Each under its local name as well; of two that share one, the one without prefix goes first. The parser makes the object for this element only. */
function localAttributes(attributes: Record<string, string>): XmlAttributes {
  for (const name of Object.keys(attributes)) {
    const colon = name.indexOf(':');
    if (colon >= 0) attributes[name.slice(colon + 1)] ??= attributes[name]!;
  }
  return attributes;
}

/** UTF-8 but for a mark of UTF-16 or a declaration that says otherwise: some writers of OFD declare GBK. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/.exec(head)?.[1]?.toLowerCase();
  const encoding = declared !== undefined && /^gb/.test(declared) ? 'gb18030' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
