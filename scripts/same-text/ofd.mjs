// An OFD (GB/T 33190) of a text, set as an office sets it: A4, lines of 39 characters, tables with ruled cells, numbers under the pages.
import { zipOf } from './zip.mjs';

const SIZE = 4;
const LINE = 7;
const [LEFT, TOP, WIDTH, BOTTOM] = [27, 30, 156, 265];
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const widthOf = (sign) => (sign.codePointAt(0) < 0x2000 ? SIZE / 2 : SIZE);
const lengthOf = (text) => [...text].reduce((length, sign) => length + widthOf(sign), 0);
const round = (value) => Number(value.toFixed(2));

/** Lines of a paragraph; a number, a word or a closing sign is not parted from what it belongs to. */
function linesOf(text, width) {
  const lines = [];
  let line = '';
  for (const piece of text.match(/[\w.,%]+[，。；：、）”》]?|.[，。；：、）”》]*/gu) ?? []) {
    if (line !== '' && lengthOf(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One line of text; equal steps are told once, as writers of OFD do. */
function textObject(text, { x, y, size, id }) {
  const scale = size / SIZE;
  const steps = [...text].slice(0, -1).map((sign) => round(widthOf(sign) * scale));
  const runs = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.step === step) last.count += 1;
    else runs.push({ step, count: 1 });
  }
  const delta = runs.map(({ step, count }) =>
    count > 2 ? `g ${count} ${step}` : Array(count).fill(step).join(' '),
  );
  const box = `${round(x)} ${round(y - size)} ${round(lengthOf(text) * scale)} ${round(size * 1.2)}`;
  return `<ofd:TextObject ID="${id}" Boundary="${box}" Font="2" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="${delta.join(' ')}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
}

function ruleObject({ x, y, width, height, id }) {
  return `<ofd:PathObject ID="${id}" Boundary="${round(x)} ${round(y)} ${round(width)} ${round(height)}" LineWidth="0.25"><ofd:AbbreviatedData>M 0 0 L ${round(width)} ${round(height)}</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** Gathers pages. */
class Setter {
  pages = [[]];
  y = TOP;
  id = 10;

  room(height) {
    if (this.y + height <= BOTTOM) return;
    this.pages.push([]);
    this.y = TOP;
  }

  put(text, x, size = SIZE) {
    this.id += 1;
    this.pages.at(-1).push(textObject(text, { x, y: this.y, size, id: this.id }));
  }

  rule(x, y, width, height) {
    this.id += 1;
    this.pages.at(-1).push(ruleObject({ x, y, width, height, id: this.id }));
  }

  heading({ level, text }) {
    const size = level === 1 ? 6 : 4.6;
    for (const line of linesOf(text, (WIDTH * SIZE) / size)) {
      this.room(LINE * 1.6);
      this.y += LINE * 1.6;
      this.put(line, level === 1 ? LEFT + (WIDTH - (lengthOf(line) * size) / SIZE) / 2 : LEFT, size);
    }
  }

  paragraph({ text }) {
    for (const [i, line] of linesOf(`　　${text}`, WIDTH).entries()) {
      this.room(LINE);
      this.y += LINE;
      if (i === 0) this.put(line.slice(2), LEFT + 2 * SIZE);
      else this.put(line, LEFT);
    }
  }

  table({ rows }) {
    const width = WIDTH / rows[0].length;
    for (const row of rows) {
      const cells = row.map((cell) => linesOf(cell, width - 4));
      const height = Math.max(...cells.map((lines) => lines.length)) * LINE + 2;
      this.room(height);
      const top = this.y + 2;
      for (const y of [top, top + height]) this.rule(LEFT, y, WIDTH, 0);
      for (let i = 0; i <= row.length; i += 1) this.rule(LEFT + i * width, top, 0, height);
      for (const [i, lines] of cells.entries()) {
        this.y = top - 1;
        for (const line of lines) {
          this.y += LINE;
          this.put(line, LEFT + i * width + 2);
        }
      }
      this.y = top + height - 2;
    }
    this.y += 4;
  }

  numberPages() {
    for (const [i, page] of this.pages.entries()) {
      this.id += 1;
      page.push(textObject(`— ${i + 1} —`, { x: 100, y: 285, size: 3.5, id: this.id }));
    }
  }
}

export function ofdOf(blocks) {
  const setter = new Setter();
  for (const block of blocks) setter[block.kind](block);
  setter.numberPages();
  const pages = setter.pages.map((objects, i) => [
    `Doc_0/Pages/Page_${i}/Content.xml`,
    `${DECLARATION}<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="${5000 + i}">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
  ]);
  const listed = pages.map((_, i) => `<ofd:Page ID="${6000 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  const area = '<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>';
  return zipOf([
    [
      'OFD.xml',
      `${DECLARATION}<ofd:OFD ${NAMESPACE} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ],
    [
      'Doc_0/Document.xml',
      `${DECLARATION}<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9000</ofd:MaxUnitID>${area}<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${listed.join('')}</ofd:Pages></ofd:Document>`,
    ],
    [
      'Doc_0/PublicRes.xml',
      `${DECLARATION}<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="2" FontName="宋体"/></ofd:Fonts></ofd:Res>`,
    ],
    ...pages,
  ]);
}
