// Counts what a program asks of the file system, and lets one of these calls fail. Required before the program (node --require), or by
// whoever runs the program in his own process: modules see the wrapped functions too. The loading of modules is not counted, see `concerns`.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { resolve } = require('node:path');
const { fileURLToPath } = require('node:url');
const { KIND_OF, systemFault } = require('./calls.cjs');

/** The plan is null while nothing is counted. */
const state = { plan: null, calls: [], fired: null };
/** What descriptors were opened as. */
const paths = new Map();

/**
 * Counts from now on.
 * @param plan concerns(path): is a call counted? at: the number of the call that fails, from 1; code: how, as the system names it, or
 * `short` for fewer bytes than were asked for, or EKILLED, after which nothing has any effect; on: calls of this name and path fail,
 * whatever their number; sticky: so do all calls after it.
 */
function begin(plan) {
  Object.assign(state, { plan, calls: [], fired: null });
}

/** Ends the counting: the calls, and the one that failed first. */
function end() {
  const { calls, fired } = state;
  state.plan = null;
  return { calls, fired };
}

/** What is to be done to this call: null for nothing. */
function verdict(name, subject) {
  const { plan } = state;
  const path = pathOf(subject);
  if (plan === null || path === null || !plan.concerns(resolve(path))) return null;
  const call = { name, kind: KIND_OF.get(name.replace(/Sync$/, '')), path: resolve(path) };
  state.calls.push(call);
  const n = state.calls.length;
  const isHit =
    plan.on === undefined
      ? n === plan.at || (n > plan.at && isLasting(plan, call))
      : call.path === plan.on.path && name === plan.on.name;
  if (!isHit || plan.code === undefined) return null;
  const isFirst = state.fired === null;
  state.fired ??= call;
  // The system does not know any more what a descriptor was opened as.
  return { code: plan.code, path: typeof subject === 'number' ? null : path, isFirst };
}

const isLasting = ({ sticky = false, code }, { kind }) =>
  code === 'EKILLED' || (sticky && (code !== 'ENOSPC' || kind === 'write' || kind === 'fsync'));

function pathOf(subject) {
  if (typeof subject === 'number') return paths.get(subject) ?? null;
  if (typeof subject === 'string') return subject;
  if (subject instanceof URL) return fileURLToPath(subject);
  return Buffer.isBuffer(subject) ? subject.toString() : null;
}

/** The same function, which fails where it is to. `half`: what it does instead where only a part is to be done. */
function wrapSync(owner, name) {
  replace(
    owner,
    name,
    (original) =>
      function (...args) {
        const found = verdict(name, args[0]);
        if (found !== null) {
          const fewer = shortened(name, args, found.code);
          if (fewer !== null) return original.apply(this, fewer);
          if (found.code !== 'short')
            return failSync(name, found, () => effectOf(original, this, name, args, found));
        }
        const result = original.apply(this, args);
        if (name === 'openSync') paths.set(result, pathOf(args[0]));
        if (name === 'closeSync') paths.delete(args[0]);
        return result;
      },
  );
}

/** A function in the place of another, with what hangs on it. */
function replace(owner, name, wrap) {
  const original = owner[name];
  owner[name] = Object.defineProperties(wrap(original), Object.getOwnPropertyDescriptors(original));
}

function failSync(name, found, effect) {
  if (name === 'existsSync') return false;
  effect();
  throw systemFault(found.code, name, found.path);
}

/**
 * What a call that fails has done all the same: a disk that fills up takes what it has room for, a process is killed in the midst of a
 * write, and closing gives the descriptor back.
 */
function effectOf(original, owner, name, args, { code, isFirst }) {
  if (name === 'close' || name === 'closeSync') return original.apply(owner, args);
  if (!isFirst || (code !== 'ENOSPC' && code !== 'EKILLED')) return undefined;
  if (!/^(?:write|append)File/.test(name)) return undefined;
  const bytes = Buffer.from(args[1]);
  return original.call(owner, args[0], bytes.subarray(0, bytes.length >> 1));
}

/** Arguments that ask for fewer bytes; null where the call has no such form. */
function shortened(name, args, code) {
  if (code !== 'short' || !/^(?:read|write)(?:Sync)?$/.test(name)) return null;
  const [fd, buffer, offset = 0, length = buffer?.byteLength - offset, position] = args;
  if (typeof offset !== 'number' || !(length > 1)) return null;
  return [fd, buffer, offset, length >> 1, position];
}

function wrapCallback(owner, name) {
  replace(
    owner,
    name,
    (original) =>
      function (...args) {
        const done = args.at(-1);
        const found = typeof done === 'function' ? verdict(name, args[0]) : null;
        if (found === null || found.code === 'short') {
          if (name === 'open' && typeof done === 'function')
            args[args.length - 1] = (fault, fd) => {
              if (fault === null) paths.set(fd, pathOf(args[0]));
              done(fault, fd);
            };
          return original.apply(this, args);
        }
        const fail = () => done(systemFault(found.code, name, found.path));
        if (name === 'close') original(args[0], fail);
        else setImmediate(fail);
        return undefined;
      },
  );
}

function wrapPromise(owner, name) {
  replace(
    owner,
    name,
    (original) =>
      async function (...args) {
        const found = verdict(name, args[0]);
        if (found !== null && found.code !== 'short') {
          await effectOf(original, this, name, args, found);
          throw systemFault(found.code, name, found.path);
        }
        const result = await original.apply(this, args);
        if (name === 'open') wrapHandle(result, pathOf(args[0]));
        return result;
      },
  );
}

/** The methods of one open file. */
function wrapHandle(handle, path) {
  for (const name of [
    'read',
    'write',
    'readFile',
    'writeFile',
    'appendFile',
    'stat',
    'sync',
    'datasync',
    'chmod',
    'close',
  ]) {
    const original = handle[name];
    handle[name] = async function (...args) {
      const found = verdict(name, path);
      if (found === null) return original.apply(this, args);
      const fewer = shortened(name, [null, ...args], found.code);
      if (fewer !== null) return original.apply(this, fewer.slice(1));
      if (found.code === 'short') return original.apply(this, args);
      await effectOf((_, ...rest) => original.apply(this, rest), this, name, [null, ...args], found);
      throw systemFault(found.code, name, null);
    };
  }
}

for (const name of KIND_OF.keys()) {
  if (typeof fs[`${name}Sync`] === 'function') wrapSync(fs, `${name}Sync`);
  if (typeof fs[name] === 'function') wrapCallback(fs, name);
  if (typeof fs.promises[name] === 'function') wrapPromise(fs.promises, name);
}
syncBuiltinESMExports();

module.exports = { begin, end };
