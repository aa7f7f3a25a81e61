import { fileURLToPath } from 'node:url';

/** What a thread loads. From the modules and from the bundle of the command line, which lie equally deep, it is the same file. */
export const THREAD_FILE = fileURLToPath(new URL('../../bin/thread.js', import.meta.url));
