#!/usr/bin/env node
// CommonJS, as bin/package.json says: to start the loader of modules alone takes a tenth of a short run.
const { writeSync } = require('node:fs');

/** The version alone needs nothing of the program. False where it could not be written, which the program tells of. */
function wroteVersion([asked, ...more]) {
  if (more.length > 0 || (asked !== '--version' && asked !== '-V')) return false;
  try {
    writeSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}

const argv = process.argv.slice(2);
if (!wroteVersion(argv)) {
  const { loadCompiled } = require('./compiled.js');
  const { main } = loadCompiled('main.cjs');
  main(argv, process).then((code) => {
    process.exitCode = code;
  });
}
