import { createHash } from 'node:crypto';
import { SCHEMA_VERSION } from '../../model/schema-version.js';
import { escapeHtml } from '../escape-html.js';
import { NO_SCRIPT_LABEL } from '../labels.js';
import { packReport } from './pack-report.js';
import type { Payload } from './payload.js';
import type { PageLanguage, Report } from './report.js';

/** The page's own code, which is built from src/page. */
export interface PageParts {
  script: string;
  style: string;
}

export interface PageOptions {
  title?: string;
  /** The page's language whatever the reader's is. */
  language?: PageLanguage;
}

/**
 * One page that stands by itself. Texts of documents are in it as data alone, which the script puts on the page as text; script and
 * style are named by their hashes, so that nothing else could run, and nothing may be fetched from anywhere.
 */
export function writePage(report: Report, { script, style }: PageParts, options: PageOptions = {}): string {
  const title = options.title ?? titleOf(report);
  const payload: Payload = {
    schemaVersion: SCHEMA_VERSION,
    title,
    language: options.language ?? null,
    ...packReport(report),
  };
  return [
    '<!doctype html>',
    `<html lang="${options.language === 'en' ? 'en' : 'zh-Hans'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<noscript>${NO_SCRIPT_LABEL}</noscript>`,
    `<script type="application/json" id="data">${jsonInScript(payload)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function policyOf(script: string, style: string): string {
  return [
    `default-src 'none'`,
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    // A text can never become markup, not even by a fault of the script.
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ');
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Without `<` nothing can close the element or open a comment in it; the separators of lines end strings of old engines. */
function jsonInScript(payload: Payload): string {
  return JSON.stringify(payload).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What the documents are called: one by its title, two sides with an arrow, more by the first and how many there are. */
function titleOf({ sides }: Report): string {
  const given = sides.filter(({ readings }) => readings.length > 0);
  const names = given.map(({ readings }) => {
    const { title, path } = readings[0]!.result.document;
    return title ?? path.split('/').at(-1) ?? path;
  });
  const alike = names.length > 1 && new Set(names).size === 1;
  return given
    .map(({ readings }, i) => {
      const { date } = readings[0]!.result.document;
      const more = readings.length > 1 ? ` +${readings.length - 1}` : '';
      return names[i] + (alike && date !== null ? ` (${date})` : '') + more;
    })
    .join(' → ');
}
