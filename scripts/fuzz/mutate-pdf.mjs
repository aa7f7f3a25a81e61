// Changes to the objects of a PDF: streams are inflated, changed and stored plain with their right length, and the table of objects is
// written anew, so that what is wrong is what an object says and not where it stands.
import { inflateSync } from 'node:zlib';
import { mutateBytes } from './mutate-bytes.mjs';
import { mutateText } from './mutate-text.mjs';

const ODD = [
  '0',
  '-1',
  '1',
  '99999999',
  '1e38',
  'null',
  '[]',
  '<<>>',
  '()',
  '/Name',
  '1 0 R',
  '9999 0 R',
  '[0 0 0 0]',
  'true',
  '(\\376\\377)',
  '<FEFF>',
];
const OPERATORS = [
  'BT',
  'ET',
  'Tj',
  'TJ',
  'Tm',
  'Td',
  'Tf',
  'q',
  'Q',
  'cm',
  're',
  'f',
  'S',
  'Do',
  'EMC',
  'BMC',
  "'",
  'T*',
  'TL',
  'W n',
];

/** The PDF with some of its objects changed, or as bytes. */
export function mutatePdf(bytes, random, other) {
  if (random.chance(0.25)) return mutateBytes(bytes, random, other);
  const text = bytes.toString('latin1');
  const objects = [...text.matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, id, body]) => ({ id, body }));
  if (objects.length === 0) return mutateBytes(bytes, random, other);
  for (let left = random.few(6); left > 0; left -= 1) {
    const object = random.pick(objects);
    object.body = changeObject(object.body, random);
  }
  if (random.chance(0.1)) objects.splice(random.below(objects.length), 1);
  if (random.chance(0.1)) objects.push({ ...random.pick(objects), id: random.pick(objects).id });
  return written(objects, /\/Root (\d+) 0 R/.exec(text)?.[1] ?? '1');
}

function changeObject(body, random) {
  const stream = /^([\s\S]*?)stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body);
  if (stream === null || random.chance(0.2)) return changeDictionary(body, random);
  const content = inflated(stream[1], stream[2]);
  if (content === null) return changeDictionary(body, random);
  const changed = random.chance(0.7)
    ? changeTokens(content, random)
    : mutateBytes(Buffer.from(content, 'latin1'), random).toString('latin1');
  const dictionary = stream[1]
    .replace(/\/Filter\s*\/FlateDecode/, '')
    .replace(/\/Length \d+(?: 0 R)?/, `/Length ${changed.length}`);
  return `${dictionary}stream\n${changed}\nendstream\n`;
}

function inflated(dictionary, content) {
  if (!dictionary.includes('/FlateDecode')) return content;
  try {
    return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  } catch {
    return null;
  }
}

/** Numbers, names and references of a dictionary. */
function changeDictionary(body, random) {
  const found = [...body.matchAll(/\/\w+|-?\d+(?:\.\d+)?(?: 0 R)?|\[[^\]]*\]/g)];
  if (found.length === 0) return body;
  const { index, 0: token } = random.pick(found);
  const by = random.chance(0.7) ? random.pick(ODD) : random.pick(found)[0];
  return `${body.slice(0, index)}${by}${body.slice(index + token.length)}`;
}

function changeTokens(content, random) {
  const tokens = content.split(/(\s+)/);
  if (tokens.length < 3) return mutateText(content, random);
  for (let left = random.few(10); left > 0; left -= 1) {
    const at = random.below(tokens.length);
    const [from, to] = random.stretch(tokens.length, 40);
    const change = random.below(4);
    if (change === 0) tokens[at] = random.pick(ODD);
    else if (change === 1) tokens[at] = random.pick(OPERATORS);
    else if (change === 2) tokens.splice(at, 0, ...tokens.slice(from, to));
    else tokens.splice(from, to - from);
  }
  return tokens.join('');
}

function written(objects, root) {
  let text = '%PDF-1.7\n';
  const places = new Map();
  for (const { id, body } of objects) {
    places.set(Number(id), text.length);
    text += `${id} 0 obj${body}endobj\n`;
  }
  const rows = [...places].map(([id, at]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const size = Math.max(...places.keys()) + 1;
  text += `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root ${root} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
