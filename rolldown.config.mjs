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

export default {
  input: { main: 'dist/cli/main.js' },
  platform: 'node',
  plugins: [givenImport],
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
  },
};
