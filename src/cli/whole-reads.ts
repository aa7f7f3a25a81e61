/** `fs.readSync` in the form that reads at a place of a file. */
export type ReadAt = (
  fd: number,
  buffer: Uint8Array,
  offset: number,
  length: number,
  position: number | bigint,
) => number;

/**
 * A read that gives all that is asked for, or all that the file still holds: a system may give less at a time (read(2)), and it is for the
 * caller to ask on.
 */
export function readingWhole(read: ReadAt): ReadAt {
  return (fd, buffer, offset, length, position) => {
    let done = read(fd, buffer, offset, length, position);
    for (let more = done; more > 0 && done < length; done += more)
      more = read(fd, buffer, offset + done, length - done, Number(position) + done);
    return done;
  };
}
