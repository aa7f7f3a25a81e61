import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ZhibiaoError } from '../../model/errors.js';

/** What is used of pdfjs-dist, an optional peer: its own types are not there for whoever reads no PDF. */
export interface Pdfjs {
  getDocument(options: Record<string, unknown>): PdfLoading;
  OPS: Readonly<Record<string, number>>;
}

export interface PdfLoading {
  promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: unknown }>;
}

export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): unknown;
}

/** The package, and where its tables of characters are. */
export interface Loaded {
  pdfjs: Pdfjs;
  folder: string;
}

const PACKAGE = 'pdfjs-dist';
const require = createRequire(import.meta.url);
let loaded: Promise<Loaded> | null = null;

/** Loads the package when the first PDF is read. */
export function loadPdfjs(path: string): Promise<Loaded> {
  loaded ??= load(findPackage(path));
  return loaded;
}

async function load(folder: string): Promise<Loaded> {
  const url = pathToFileURL(join(folder, 'legacy/build/pdf.mjs')).href;
  standInForCanvas();
  return { pdfjs: (await quietly(() => import(url))) as Pdfjs, folder };
}

/** The folder of the package; `resolve` finds a module as Node does. */
export function findPackage(path: string, resolve: (id: string) => string = require.resolve): string {
  try {
    return dirname(resolve(`${PACKAGE}/package.json`));
  } catch (cause) {
    throw new ZhibiaoError('E-PACKAGE', `PDF files need the package ${PACKAGE}`, {
      where: { path },
      hint: `npm install ${PACKAGE}@5`,
      cause,
    });
  }
}

/** The package asks for these when it is loaded; they are used to draw, which is never done here. */
function standInForCanvas(): void {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
    if (name in globalThis) continue;
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true });
  }
}

/** The package warns of a canvas that is not installed before it can be told to be quiet. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
