#!/usr/bin/env node
// CommonJS, as bin/package.json says: to start the loader of modules alone takes a tenth of a short run.
const { writeSync } = require('node:fs');

/** The version alone needs nothing of the program. False where it could not be written, which the program tells of. */
function wroteVersion([asked, ...more]) {
  if (more.length > 0 || (asked !== '--version' && asked !== '-V')) return false;
  try {
    const text = `${require('../package.json').version}\n`;
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}

/** Is all written, and nothing under way but the standard streams and the step that has just ended? */
function isAtRest({ stdout, stderr }) {
  if (stdout.writableLength > 0 || stderr.writableLength > 0) return false;
  return process.getActiveResourcesInfo().every((name) => AT_REST.has(name));
}
const AT_REST = new Set(['PipeWrap', 'TTYWrap', 'SimpleWriteWrap', 'CloseReq']);

const argv = process.argv.slice(2);
if (!wroteVersion(argv)) {
  const { loadCompiled } = require('./compiled.js');
  const { main } = loadCompiled('main.cjs');
  main(argv, process).then((code) => {
    process.exitCode = code;
    // Else the memory is tidied up and given back piece by piece first, which takes a tenth of a short run.
    if (isAtRest(process)) process.exit();
  });
}
