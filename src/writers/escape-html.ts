import { escapeControls } from './escape-controls.js';

/** A text of a document as one of a page, in content and in quoted attributes; nothing in it can become markup. */
export function escapeHtml(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
