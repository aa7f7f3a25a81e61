import { one } from './choices.js';
import { inGroup } from './record.js';

export const MESSAGES = inGroup('Messages', {
  color: {
    flags: '--color <when>',
    docs: 'auto, always, never; goes before NO_COLOR and FORCE_COLOR',
    default: 'auto',
    ...one(['auto', 'always', 'never']),
  },
  pager: { flags: '--pager', docs: 'show any format through the pager (a terminal only)' },
  noPager: { flags: '--no-pager', docs: 'show a table without the pager' },
  progress: { flags: '--progress', docs: 'tell on standard error how far it is, at once and anywhere' },
  noProgress: {
    flags: '--no-progress',
    docs: 'do not (default: on a terminal, after two seconds, not where CI is set)',
  },
  quiet: { flags: '-q, --quiet', docs: 'tell errors only', usual: true },
  verbose: {
    flags: '-v, --verbose',
    docs: 'a line for each document; -vv with the time it took',
    counts: true,
    usual: true,
  },
  logFormat: {
    flags: '--log-format <form>',
    docs: 'text, json: form of the messages on standard error',
    default: 'text',
    ...one(['text', 'json']),
  },
});

export const CONFIGURATION = inGroup('Configuration', {
  config: {
    flags: '--config <file>',
    docs: 'read this configuration (default: zhibiao.yaml, here or in a folder above)',
    names: 'file',
    config: false,
    env: 'ZHIBIAO_CONFIG',
  },
  noConfig: { flags: '--no-config', docs: 'read none', config: false },
});
