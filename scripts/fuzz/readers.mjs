// Everything that is fuzzed, by name: the ending of its files and how they are changed.
import { mutateBytes } from './mutate-bytes.mjs';
import { mutateWord, mutateWorkbook } from './mutate-compound.mjs';
import { mutateHtml } from './mutate-html.mjs';
import { mutatePdf } from './mutate-pdf.mjs';
import { mutateTextBytes } from './mutate-text.mjs';
import { mutateZip } from './mutate-zip.mjs';

const of = (ending, mutate = mutateTextBytes) => ({ ending, mutate });

export const READERS = {
  txt: of('txt'),
  md: of('md'),
  csv: of('csv'),
  tsv: of('tsv'),
  html: of('html', mutateHtml),
  docx: of('docx', mutateZip),
  xlsx: of('xlsx', mutateZip),
  ofd: of('ofd', mutateZip),
  doc: of('doc', mutateWord),
  xls: of('xls', mutateWorkbook),
  pdf: of('pdf', mutatePdf),
  zip: of('zip', mutateBytes),
  config: of('yaml'),
  meta: of('csv'),
  aliases: of('yaml'),
  corrections: of('yaml'),
  manifest: of('manifest'),
  pack: of('yaml'),
  stream: of('ndjson'),
  'files-from': of('txt'),
};
