// What of node:fs is counted: the name of each function, and what it asks of the system. All take a path or a descriptor first.
const KINDS = {
  open: ['open', 'opendir'],
  read: ['readFile', 'read', 'readv'],
  write: ['writeFile', 'appendFile', 'write', 'writev', 'copyFile', 'ftruncate', 'truncate'],
  fsync: ['fsync', 'fdatasync', 'sync', 'datasync'],
  close: ['close'],
  rename: ['rename', 'link', 'symlink'],
  unlink: ['unlink', 'rm', 'rmdir'],
  stat: ['stat', 'lstat', 'fstat', 'access', 'exists', 'realpath', 'readlink', 'statfs'],
  chmod: ['chmod', 'fchmod', 'utimes', 'futimes'],
  readdir: ['readdir'],
  mkdir: ['mkdir', 'mkdtemp'],
};

/** Kind by name of function. */
const KIND_OF = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));

const SAYS = {
  EIO: 'i/o error',
  ENOSPC: 'no space left on device',
  EMFILE: 'too many open files',
  EACCES: 'permission denied',
  EROFS: 'read-only file system',
  EKILLED: 'the process is gone',
};

/** A fault as the system tells of it. */
function systemFault(code, name, path) {
  const place = typeof path === 'string' ? ` '${path}'` : '';
  return Object.assign(new Error(`${code}: ${SAYS[code]}, ${name}${place}`), {
    code,
    syscall: name,
    errno: -1,
    ...(place === '' ? {} : { path }),
  });
}

module.exports = { KIND_OF, systemFault };
