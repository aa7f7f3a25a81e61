// A process that reads documents for the command line or the library: given the bytes it may take, as its one argument.
const { join } = require('node:path');
const { loadCompiled } = require('./compiled.js');

loadCompiled('reader.cjs', 'reader').serveFiles(join(__dirname, 'reader-thread.js'), Number(process.argv[2]));
