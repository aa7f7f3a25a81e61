import { existsSync, readFileSync } from 'node:fs';

// The command line in few files: to find and compile a hundred modules takes longer than to read a document with them.
// As CommonJS, whose machine code can be kept (bin/compiled.js). Names are kept, so that what goes wrong can still be read.
/** Wanted at every start, or modules that CommonJS cannot ask for on Node 20. */
const BUNDLED = new Set([
  'commander',
  'chalk',
  'parse5',
  'entities',
  'entities/decode',
  'entities/escape',
  'hucre/xlsx',
]);
const BUNDLED_WHOLE = /^hyparquet(?:-writer)?(?:\/|$)/;

/** CommonJS asks for everything by `require`; the one who runs the bundle gives it an import for modules beyond that. */
const IMPORTING = /readers[\\/]pdf[\\/]pdfjs\.js$/;
const givenImport = {
  name: 'given-import',
  transform: (code, id) => (IMPORTING.test(id) ? code.replace('import(url)', 'importModule(url)') : null),
};

/** A text of ASCII alone is a byte a sign for V8 too, which reads it in a third of the time. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
  },
};

const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** With all that they import: what every start needs, and what it takes to read a document. To open fifty files takes as long as to read one. */
const TOGETHER = [
  ['start', /dist[\\/]cli[\\/]main\.js$/],
  ['extract', /dist[\\/](?:cli[\\/]run-extract|writers[\\/]ndjson)\.js$/],
];

const command = {
  input: { main: 'dist/cli/main.js', thread: 'dist/commands/jobs/thread.js' },
  platform: 'node',
  plugins: [givenImport, asciiOnly],
  external: (id) =>
    /^@?[a-z]/.test(id) && !id.startsWith('dist/') && !BUNDLED.has(id) && !BUNDLED_WHOLE.test(id),
  output: {
    dir: 'dist/command',
    format: 'cjs',
    cleanDir: true,
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: { compress: false, mangle: false },
    postBanner: '(function (exports, require, module, __filename, importModule) {',
    postFooter: '})',
    advancedChunks: { groups: TOGETHER.map(([name, test]) => ({ name, test })) },
  },
};

/** What a process runs that reads documents for the command line: the readers and little else, so that it begins quickly. */
const reader = {
  ...command,
  input: { reader: 'dist/pool/isolation/reader-main.js', 'reader-thread': 'dist/pool/isolation/reader-thread.js' },
  output: { ...command.output, dir: 'dist/reader', advancedChunks: { groups: [] } },
};

/** The page's style is one file beside its script. */
const pageStyle = {
  name: 'page-style',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'report.css',
      source: STYLES.map((name) => readFileSync(`src/page/styles/${name}.css`, 'utf8')).join(''),
    });
  },
};
const STYLES = ['base', 'list', 'document', 'details', 'charts', 'print'];

/** What the page's script contains of others, with the terms it may be passed on by. */
function licences({ moduleIds }) {
  const folders = moduleIds.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
  const packages = [...new Set(folders)].filter((folder) => folder && existsSync(`${folder}/LICENSE`));
  const byTerms = new Map();
  for (const folder of packages.sort()) {
    const [holders, terms] = split(readFileSync(`${folder}/LICENSE`, 'utf8').trim());
    const name = folder.replace(/^.*node_modules\//, '');
    byTerms.set(terms, [...(byTerms.get(terms) ?? []), `${name}: ${holders}`]);
  }
  const texts = [...byTerms].map(([terms, holders]) => `${holders.join('\n')}\n\n${terms}`);
  return `/*!\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}

/** The line that says whose it is, and the terms. */
function split(licence) {
  const lines = licence.split('\n');
  const holders = lines.filter((line) => /^Copyright/.test(line));
  const terms = lines.filter((line) => !holders.includes(line) && !/^(?:The )?(?:ISC|MIT) License|\(MIT\)/.test(line));
  return [holders.join('; '), terms.join('\n').trim()];
}

// The page of `zhibiao report`, for a browser: one script from the sources, since it has to stand in the page whole.
const page = {
  input: { report: 'src/page/main.ts' },
  platform: 'browser',
  plugins: [pageStyle],
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  output: { dir: 'dist/page', format: 'iife', cleanDir: true, minify: true, postBanner: licences },
};

export default [command, reader, page];
