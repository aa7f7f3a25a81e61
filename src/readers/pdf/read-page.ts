import type { PageContent } from '../layout/page-content.js';
import { addCharacter } from '../layout/place-character.js';
import { type Matrix, matrixOf, multiply } from './matrix.js';
import type { Pdfjs, PdfPage } from './pdfjs.js';
import { rulesOfPath } from './rules.js';
import { showText } from './show-text.js';
import { fontOf, moveText, setTextMatrix, startState, type TextState } from './text-state.js';

/** A picture that covers this share of a page may be a scan of it. */
const PICTURE_SHARE = 0.2;
/** So many painted shapes may be writing. */
const MANY_SHAPES = 200;

type Operation = (args: readonly unknown[]) => void;

const numberAt = (args: readonly unknown[], at = 0): number => {
  const value = args[at];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** Runs the operations of a page as far as they place text and lines; nothing is drawn. */
class PageRun {
  readonly content: PageContent;
  largest = 0;
  shapes = 0;
  private state: TextState;
  private readonly base: Matrix;
  private readonly kept: TextState[] = [];
  private readonly marks: boolean[] = [];
  private readonly page: PdfPage;
  private readonly strokes: ReadonlySet<number>;
  private readonly unpainted: number;

  constructor(page: PdfPage, { OPS }: Pdfjs, number: number) {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    this.page = page;
    this.content = { number, width, height, glyphs: new Map(), rules: [], pictured: false };
    this.base = matrixOf(transform);
    this.state = startState(this.base);
    this.strokes = new Set(STROKING.map((name) => OPS[name]!));
    this.unpainted = OPS.endPath!;
  }

  /** By the names of pdfjs-dist; what is not named here places nothing. */
  readonly operations: Readonly<Record<string, Operation>> = {
    save: () => this.kept.push({ ...this.state }),
    restore: () => this.restore(),
    transform: (args) => this.transform(args),
    paintFormXObjectBegin: (args) => this.begin(args[0]),
    paintFormXObjectEnd: () => this.restore(),
    beginGroup: (args) => this.begin((args[0] as { matrix?: unknown } | null)?.matrix),
    endGroup: () => this.restore(),
    beginAnnotation: (args) => this.beginAnnotation(args),
    endAnnotation: () => this.restore(),
    beginMarkedContent: (args) => this.marks.push(args[0] === 'Artifact'),
    beginMarkedContentProps: (args) => this.marks.push(args[0] === 'Artifact'),
    endMarkedContent: () => this.marks.pop(),
    beginText: () => setTextMatrix(this.state, [1, 0, 0, 1, 0, 0]),
    setTextMatrix: (args) => setTextMatrix(this.state, matrixOf(args.length === 1 ? args[0] : args)),
    moveText: (args) => moveText(this.state, numberAt(args), numberAt(args, 1)),
    setLeadingMoveText: (args) => {
      this.state.leading = numberAt(args, 1);
      moveText(this.state, numberAt(args), numberAt(args, 1));
    },
    nextLine: () => moveText(this.state, 0, this.state.leading),
    setLeading: (args) => this.set({ leading: -numberAt(args) }),
    setCharSpacing: (args) => this.set({ characterSpacing: numberAt(args) }),
    setWordSpacing: (args) => this.set({ wordSpacing: numberAt(args) }),
    setHScale: (args) => this.set({ scale: numberAt(args) / 100 }),
    setTextRise: (args) => this.set({ rise: numberAt(args) }),
    setTextRenderingMode: (args) => this.set({ mode: numberAt(args) }),
    setFont: (args) => this.setFont(String(args[0]), numberAt(args, 1)),
    showText: (args) => this.show(args[0]),
    showSpacedText: (args) => this.show(args[0]),
    constructPath: (args) => this.paint(args),
  };

  private set(change: Partial<TextState>): void {
    Object.assign(this.state, change);
  }

  private restore(): void {
    this.state = this.kept.pop() ?? this.state;
  }

  private begin(matrix: unknown): void {
    this.kept.push({ ...this.state });
    this.state.page = multiply(this.state.page, matrixOf(matrix));
  }

  private transform(args: readonly unknown[]): void {
    this.state.page = multiply(this.state.page, matrixOf(args));
    const [a, b, c, d] = this.state.page;
    this.largest = Math.max(this.largest, Math.abs(a * d - b * c));
  }

  private beginAnnotation([, , transform, matrix]: readonly unknown[]): void {
    this.kept.push({ ...this.state });
    this.state.page = multiply(this.base, multiply(matrixOf(transform), matrixOf(matrix)));
  }

  private setFont(name: string, size: number): void {
    const { commonObjs } = this.page;
    this.set({ font: fontOf(commonObjs.has(name) ? commonObjs.get(name) : null), size });
  }

  private show(shown: unknown): void {
    if (!Array.isArray(shown)) return;
    const artifact = this.marks.includes(true);
    showText(this.state, shown, artifact, (character) => addCharacter(this.content, character));
  }

  private paint([painting, paths]: readonly unknown[]): void {
    if (painting === this.unpainted) return;
    this.shapes += 1;
    const stroked = this.strokes.has(Number(painting));
    for (const data of Array.isArray(paths) ? paths : []) {
      if (isNumbers(data)) this.content.rules.push(...rulesOfPath(data, stroked, this.state.page));
    }
  }
}

const STROKING = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  typeof value === 'object' && value !== null && 'length' in value;

/** What a page shows, with its places. */
export async function readPage(page: PdfPage, number: number, pdfjs: Pdfjs): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const run = new PageRun(page, pdfjs, number);
  const operations = byCode(run, pdfjs);
  fnArray.forEach((code, i) => {
    const args = argsArray[i];
    operations.get(code)?.(Array.isArray(args) ? args : []);
  });
  const { content, largest, shapes } = run;
  const pictured = largest >= content.width * content.height * PICTURE_SHARE || shapes >= MANY_SHAPES;
  return { ...content, pictured };
}

function byCode(run: PageRun, { OPS }: Pdfjs): Map<number, Operation> {
  return new Map(Object.entries(run.operations).map(([name, operation]) => [OPS[name]!, operation]));
}
