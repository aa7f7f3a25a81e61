// What LibreOffice makes of a page (Debian: libreoffice-writer, libreoffice-calc, fonts-noto-cjk).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WRITER = 'HTML (StarWriter)';
const FILTERS = {
  docx: [WRITER, 'docx:MS Word 2007 XML'],
  doc: [WRITER, 'doc:MS Word 97'],
  pdf: [WRITER, 'pdf:writer_pdf_Export'],
  xlsx: ['HTML (StarCalc)', 'xlsx:Calc MS Excel 2007 XML'],
  xls: ['HTML (StarCalc)', 'xls:MS Excel 97'],
};

/** Writes `folder/stem.format` for each of the formats. */
export function convertPage(html, folder, stem, formats) {
  const work = mkdtempSync(join(tmpdir(), 'office-'));
  writeFileSync(join(work, 'page.html'), html);
  for (const format of formats) {
    const [reader, writer] = FILTERS[format];
    const options = ['--headless', `-env:UserInstallation=file://${work}/profile`, `--infilter=${reader}`];
    execFileSync('soffice', [...options, '--convert-to', writer, '--outdir', work, join(work, 'page.html')]);
    renameSync(join(work, `page.${format}`), join(folder, `${stem}.${format}`));
  }
  rmSync(work, { recursive: true });
}
