import { button, el } from './dom.js';
import type { Words } from './words/words.js';

/** What the keys do. */
export function helpDialog(words: Words): HTMLDialogElement {
  const rows = words.keys.map(([key, does]) =>
    el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)),
  );
  const dialog = el(
    'dialog',
    { class: 'help', 'aria-label': words.help },
    el('h2', {}, words.help),
    el('dl', {}, ...rows),
    button({}, () => dialog.close(), words.close),
  );
  return dialog;
}
