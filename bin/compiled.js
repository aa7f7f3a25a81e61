const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

const DIST = join(__dirname, '../dist');
const loaded = new Map();

/**
 * Loads a file of the command line, or of a process that reads documents, with the machine code that the build kept beside it, which
 * spares a fifth of a short run. Kept code is of one version of V8: another one refuses it and compiles the file, as it does where none
 * was kept. V8 runs whatever else it is given, be it spoilt, so a sum stands behind the code; Node before 20.15 has none, and takes none.
 */
function loadCompiled(name, folder = 'command') {
  const filename = join(DIST, folder, name);
  const known = loaded.get(filename);
  if (known !== undefined) return known.module.exports;
  const script = new vm.Script(readFileSync(filename, 'latin1'), { filename, cachedData: kept(filename) });
  const module = { exports: {} };
  loaded.set(filename, { module, script });
  const load = (id) =>
    id.startsWith('./') ? loadCompiled(id.slice(2), folder) : LATE.has(id) ? late(id) : require(id);
  script.runInThisContext()(module.exports, load, module, filename, (url) => import(url));
  return module.exports;
}

/** Modules of Node that hardly a run needs and that take a tenth of one to load. */
const LATE = new Set(['node:child_process', 'node:crypto', 'node:fs/promises']);

/** Such a module, loaded when something of it is asked for. */
function late(id) {
  return new Proxy({}, { get: (_, key) => require(id)[key] });
}

/** Keeps the machine code of all that was loaded, as far as it has run: what no run needed is not compiled either. */
function keepCompiled() {
  for (const [filename, { script }] of loaded)
    writeFileSync(cacheOf(filename), withSum(script.createCachedData()));
}

function withSum(code) {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32?.(code) ?? 0);
  return Buffer.concat([code, sum]);
}

function kept(filename) {
  try {
    const file = readFileSync(cacheOf(filename));
    const code = file.subarray(0, -4);
    return crc32?.(code) === file.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

const cacheOf = (filename) => `${filename}.v8`;

module.exports = { loadCompiled, keepCompiled };
