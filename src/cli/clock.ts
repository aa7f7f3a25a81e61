/** Milliseconds from some moment on. Of the process's own clock: to load that of `performance` takes as long as to read a page. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
