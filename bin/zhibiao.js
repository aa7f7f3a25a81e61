#!/usr/bin/env node
// CommonJS, as bin/package.json says: to start the loader of modules alone takes a tenth of a short run.
const { loadCompiled } = require('./compiled.js');

const { main } = loadCompiled('main.cjs');
main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
