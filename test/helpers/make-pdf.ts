import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';

/** Text on a page; x from the left, y from the top, in points. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Blank between the characters beyond their width. */
  spacing?: number;
  vertical?: boolean;
  /** The codes of the text: of the standard of 1980, as most official files have, or of Unicode. */
  codes?: 'GBK' | 'Unicode';
  /** Degrees that the text is turned by, against the clock. */
  turned?: 0 | 90;
}

export interface PdfPageSpec {
  texts?: readonly PdfText[];
  /** Straight lines: x1, y1, x2, y2. */
  lines?: readonly (readonly [number, number, number, number])[];
  /** A picture over the whole page, as a scan has. */
  scan?: boolean;
  /** Operators as they stand in the file. */
  raw?: string;
}

export interface PdfSpec {
  title?: string;
  /** Encrypts as the first handler of the format does; empty: opens without being asked. */
  password?: string;
  /** Entries of the catalogue. */
  catalog?: string;
}

const [WIDTH, HEIGHT] = [595, 842];
/** Fonts that are not in the file: their characters are known by the tables of the reader only. */
const FONTS = ['UniGB-UCS2-H', 'UniGB-UCS2-V', 'GBK-EUC-H'];

const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function showOf({ text, x, y, size = 12, spacing = 0, vertical, codes, turned = 0 }: PdfText): string {
  const font = vertical ? 1 : codes === 'GBK' ? 2 : 0;
  const hex = codes === 'GBK' ? iconv.encode(text, 'gbk').toString('hex') : hexOf(text);
  const turn = turned === 90 ? '0 1 -1 0' : '1 0 0 1';
  return `BT /F${font} ${size} Tf ${spacing} Tc ${turn} ${x} ${HEIGHT - y} Tm <${hex}> Tj ET`;
}

function contentOf({ texts = [], lines = [], scan = false, raw = '' }: PdfPageSpec): string {
  const strokes = lines.map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`);
  const shown = texts.map(showOf);
  const picture = scan ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Scan Do Q`] : [];
  return [...strokes, ...shown, ...picture, raw].join('\n');
}

interface Part {
  head: string;
  stream: Buffer | null;
}

const plain = (head: string): Part => ({ head, stream: null });
const streamed = (head: string, stream: Buffer): Part => ({
  head: `<< ${head} /Length ${stream.length} >>`,
  stream,
});

/** A PDF written by hand: what its pages show is known to the point. */
export function makePdf(pages: readonly PdfPageSpec[], spec: PdfSpec = {}): Buffer {
  const fonts = FONTS.flatMap((cmap, i) => fontParts(cmap, 3 + i * 2));
  const scan = streamed(
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.alloc(64, 200),
  );
  const firstPage = 3 + fonts.length + 1;
  const kids = pages.map((_page, i) => `${firstPage + i * 2} 0 R`).join(' ');
  const resources = `<< /Font << /F0 3 0 R /F1 5 0 R /F2 7 0 R >> /XObject << /Scan ${firstPage - 1} 0 R >> >>`;
  const parts = [
    plain(`<< /Type /Catalog /Pages 2 0 R ${spec.catalog ?? ''} >>`),
    plain(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
    ...fonts,
    scan,
    ...pages.flatMap((page, i) => [
      plain(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${resources} /Contents ${firstPage + i * 2 + 1} 0 R >>`,
      ),
      streamed('', Buffer.from(contentOf(page), 'latin1')),
    ]),
  ];
  return fileOf(parts, spec);
}

function fontParts(cmap: string, number: number): Part[] {
  return [
    plain(
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${cmap} /DescendantFonts [${number + 1} 0 R] >>`,
    ),
    plain(
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    ),
  ];
}

function fileOf(parts: readonly Part[], { title, password }: PdfSpec): Buffer {
  const id = Buffer.from('0123456789abcdef');
  const lock = password === undefined ? null : lockOf(password, id);
  const all = [...parts];
  const extra: string[] = [];
  if (title !== undefined) {
    all.push(plain(`<< /Title <feff${hexOf(title)}> >>`));
    extra.push(`/Info ${all.length} 0 R`);
  }
  if (lock !== null) {
    all.push(plain(lock.dictionary));
    extra.push(`/Encrypt ${all.length} 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`);
  }
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  for (const [i, { head, stream }] of all.entries()) {
    offsets.push(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    const written = lock === null ? head : encryptStrings(head, lock.key, i + 1);
    chunks.push(Buffer.from(`${i + 1} 0 obj\n${written}\n`, 'latin1'));
    const body = stream !== null && lock !== null ? encrypt(stream, lock.key, i + 1) : stream;
    if (body !== null) chunks.push(Buffer.from('stream\n'), body, Buffer.from('\nendstream\n'));
    chunks.push(Buffer.from('endobj\n'));
  }
  const start = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${extra.join(' ')} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([
    ...chunks,
    Buffer.from(`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}${trailer}`),
  ]);
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...data: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(data)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);

/** The handler with keys of 40 bits. */
function lockOf(password: string, id: Buffer): { key: Buffer; dictionary: string } {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(password), owner, rights, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    key,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`,
  };
}

function encrypt(stream: Buffer, key: Buffer, object: number): Buffer {
  const number = Buffer.from([object & 255, (object >> 8) & 255, 0, 0, 0]);
  return rc4(md5(key, number).subarray(0, 10), stream);
}

function encryptStrings(head: string, key: Buffer, object: number): string {
  return head.replace(
    /\((\w+)\)/g,
    (_all, text: string) => `<${encrypt(Buffer.from(text), key, object).toString('hex')}>`,
  );
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_one, i) => i);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}
