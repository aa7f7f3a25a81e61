import { fileURLToPath } from 'node:url';

/** What a reader process runs. From the modules and from the bundle of the command line, which lie equally deep, it is the same file. */
export const READER_FILE = fileURLToPath(new URL('../../bin/reader.js', import.meta.url));
