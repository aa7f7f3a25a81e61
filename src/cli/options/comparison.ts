import { parseDay, parseShare } from '../parse-values.js';
import { one } from './choices.js';
import { inGroup } from './record.js';

export const COMPARISON = inGroup('Comparison', {
  against: {
    flags: '--against <paths>',
    docs: 'documents that tell the results; may be repeated',
    repeats: true,
    names: 'file',
    usual: true,
  },
  judgedOn: {
    flags: '--as-of <day>',
    docs: 'the day deadlines are judged by (default: the latest day of the documents)',
    parse: parseDay,
  },
  asOf: {
    flags: '--date <day>',
    docs: 'the day deadlines are judged by (default: the latest day of the documents)',
    parse: parseDay,
    usual: true,
  },
  matchThreshold: {
    flags: '--match-threshold <share>',
    docs: 'how sure a pair has to be, from 0 to 1 (default: 0.8)',
    parse: parseShare,
  },
  aliases: {
    flags: '--aliases <file>',
    docs: 'YAML map of names of metrics to lists of their other names',
    names: 'file',
  },
  acrossPlaces: { flags: '--across-places', docs: 'compare metrics of different places' },
});

export const PATTERNS = inGroup('Patterns', {
  patterns: {
    flags: '--patterns <folder>',
    docs: 'patterns that add to or override the built-in ones; may be repeated',
    repeats: true,
    names: 'folder',
  },
  segmenter: {
    flags: '--segmenter <name>',
    docs: 'jieba, nodejieba',
    default: 'jieba',
    ...one(['jieba', 'nodejieba']),
  },
});
