import type { ZhibiaoError } from '../model/errors.js';
import type { ArchiveMember } from '../readers/archive-folder.js';

/** One input as it was found: a path to read, standard input, or a path with the fault that keeps it from being read. */
export interface Input {
  path: string;
  /** The document in an archive that the path leads into. */
  member?: ArchiveMember;
  /** It was found in a folder: that it is gone when it is read is no slip of the pen. */
  isListed?: true;
  fault?: ZhibiaoError;
}
