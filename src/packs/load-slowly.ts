import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';
import type * as Yaml from 'yaml';
import type { z } from 'zod';

/**
 * Modules that only an uncached compilation of the packs needs. Loading them takes longer than reading a document, so
 * a static import would charge every run for them; `require` and not `import()` because `loadPacks` has to be
 * synchronous, as `extractText` is.
 */
const require = createRequire(import.meta.url);

export function loadZod(): typeof z {
  return (require('zod') as { z: typeof z }).z;
}

export function loadYaml(): typeof Yaml {
  return require('yaml') as typeof Yaml;
}

/** Only for the regular expressions of a user's packs. */
export function loadRe2(): typeof RE2JS {
  return (require('re2js') as { RE2JS: typeof RE2JS }).RE2JS;
}
