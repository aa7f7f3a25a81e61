// Puts one fault into a whole process: required before the program, it takes its plan from the environment and tells at the end what the
// process asked of the file system.
const { writeFileSync } = require('node:fs');
const { sep } = require('node:path');
const { isMainThread } = require('node:worker_threads');
const { begin, end } = require('./counter.cjs');

const { work, root, inThreads = false, told, ...plan } = JSON.parse(process.env.ZHIBIAO_FAULT);

/** As in one process: the reader's files and the package's own data, not the loading of modules. */
function concerns(path) {
  if (path.startsWith(work + sep) || path === '/proc/locks') return true;
  return path.startsWith(root) && !/\/node_modules\/|\/dist\/command\/|\/scripts\/|\/bin\//.test(path);
}

begin({ concerns, ...plan, at: inThreads === isMainThread ? 0 : plan.at });
process.on('exit', () => {
  const found = end();
  if (found.fired !== null || (isMainThread && !inThreads)) writeFileSync(told, JSON.stringify(found));
});
