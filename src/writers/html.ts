import { createHash } from 'node:crypto';
import { documentFacts } from './document-lines.js';
import { escapeHtml } from './escape-html.js';
import { sourceDetails } from './html-source.js';
import { STYLE } from './html-style.js';
import { countLabel, VIEW_COLUMN_LABELS as LABELS, REMARKS_LABEL } from './labels.js';
import { shownColumns } from './shown-columns.js';
import type { Cell, Section, ShownColumn, Side, View } from './view.js';

/**
 * One page that stands by itself: no script, nothing from the network, its style named by hash, so that even markup that slipped
 * through could neither run nor fetch anything.
 */
export function htmlView<T>(view: View<T>): string {
  const title = escapeHtml(view.title);
  return [
    '<!doctype html>',
    '<html lang="zh-Hans">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    sidesText(view.sides),
    remarksText(view.remarks),
    ...tables(view),
    ...view.notes.map((note) => `<p>${escapeHtml(note)}</p>`),
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, i, lines) => line !== '' || i === lines.length - 1)
    .join('\n');
}

const POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

function sidesText(sides: readonly Side[]): string {
  const items = sides.flatMap(({ label, documents }) =>
    documents.map((document) => {
      const facts = documentFacts(document).map(escapeHtml).join(' · ');
      const fault =
        document.status === 'failed'
          ? ` <span class="worse">${escapeHtml(`${document.code}: ${document.message ?? ''}`)}</span>`
          : '';
      return `<dt>${label}</dt><dd>${escapeHtml(document.title ?? document.path)} <small>${facts}</small>${fault}</dd>`;
    }),
  );
  return items.length === 0 ? '' : `<dl>\n${items.join('\n')}\n</dl>`;
}

function remarksText(remarks: readonly string[]): string {
  if (remarks.length === 0) return '';
  const items = remarks.map((remark) => `<li>${escapeHtml(remark)}</li>`).join('');
  return `<section class="remarks"><strong>${REMARKS_LABEL}</strong><ul>${items}</ul></section>`;
}

function tables<T>(view: View<T>): string[] {
  if (view.sections.length === 0) return view.empty === '' ? [] : [`<p>${escapeHtml(view.empty)}</p>`];
  const columns = shownColumns(view).filter(({ place }) => !place);
  return view.sections.map((section) => tableText(section, columns, view));
}

function tableText<T>(
  { titles, records }: Section<T>,
  columns: readonly ShownColumn<T>[],
  view: View<T>,
): string {
  const caption = `${titles.map(escapeHtml).join(' · ')} <small>${countLabel(records.length)}</small>`;
  const heads = [...columns.map(headCell), `<th scope="col">${LABELS.sources}</th>`].join('');
  const rows = records.map((record) => {
    const cells = columns.map((column, i) => bodyCell(column.cell(record), { first: i === 0, ...column }));
    return `<tr>${cells.join('')}<td>${sourceDetails(view.sources(record))}</td></tr>`;
  });
  return `<div class="wide"><table>\n<caption>${caption}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
}

function headCell<T>({ label, right }: ShownColumn<T>): string {
  return `<th scope="col"${classes(right)}>${escapeHtml(label)}</th>`;
}

function bodyCell({ text, tone }: Cell, { first, right }: { first: boolean; right?: true }): string {
  const [open, close] = first ? ['th scope="row"', 'th'] : ['td', 'td'];
  return `<${open}${classes(right, tone)}>${escapeHtml(text)}</${close}>`;
}

function classes(right: true | undefined, tone?: string): string {
  const names = [right ? 'right' : '', tone ?? ''].filter(Boolean).join(' ');
  return names === '' ? '' : ` class="${names}"`;
}
