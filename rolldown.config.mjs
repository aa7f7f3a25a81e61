// The command line in few files: to find and compile a hundred modules takes longer than to read a document with them.
// Names are kept, so that what goes wrong can still be read.
export default {
  input: { main: 'dist/cli/main.js' },
  platform: 'node',
  external: (id) => /^@?[a-z]/.test(id) && !id.startsWith('dist/') && id !== 'commander',
  output: {
    dir: 'dist/command',
    format: 'esm',
    chunkFileNames: '[name].js',
    minify: { compress: false, mangle: false },
  },
};
