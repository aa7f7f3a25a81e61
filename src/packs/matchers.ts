// All matchers that are kept with the packs, so that each is known when packs are compiled.
import './base-units.js';
import './comparison-matcher.js';
import './construction-matcher.js';
import './fact-matcher.js';
import './kind-matcher.js';
import './lookalike-matcher.js';
import './metric-matcher.js';
import './modifier-matcher.js';
import './numeral-matcher.js';
import './period-matcher.js';
import './region-matcher.js';
import './repair-matcher.js';
import './status-matcher.js';
import './unit-matcher.js';
import './variant-matcher.js';
import './word-lists.js';
import './word-matcher.js';
