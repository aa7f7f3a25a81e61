import { join } from 'node:path';
import { ZhibiaoError } from '../../model/errors.js';
import { tooManyPages } from '../layout/too-many-pages.js';
import type { Loaded, PdfDocument } from './pdfjs.js';

/** pdfjs-dist leaves out larger pictures, which nobody looks at here, without decoding them. */
const LARGEST_PICTURE = 1;

/** An opened document, and what gives its memory back. */
export interface OpenPdf {
  document: PdfDocument;
  close(): Promise<void>;
}

/** Opens a document; an empty password is tried, scripts are neither compiled nor run, nothing is fetched. */
export async function openPdf(
  { pdfjs, folder }: Loaded,
  bytes: Uint8Array,
  { path, mostPages }: { path: string; mostPages: number },
): Promise<OpenPdf> {
  const loading = pdfjs.getDocument({
    // The package keeps, and may detach, what it is given.
    data: Uint8Array.from(bytes),
    password: '',
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) throw tooManyPages(document.numPages, path, mostPages);
    return { document, close: () => loading.destroy() };
  } catch (cause) {
    await loading.destroy().catch(() => {});
    throw openingError(cause, path);
  }
}

function openingError(cause: unknown, path: string): ZhibiaoError {
  if (cause instanceof ZhibiaoError) return cause;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  if (name === 'PasswordException')
    return new ZhibiaoError('E-ENCRYPTED', 'the document is protected by a password', {
      where: { path },
      hint: 'save it without a password',
      cause,
    });
  return new ZhibiaoError('E-CORRUPT', `the file is damaged: ${message}`, {
    where: { path },
    hint: 'get the file anew',
    cause,
  });
}
