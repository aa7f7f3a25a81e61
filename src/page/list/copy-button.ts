import { button, el } from '../dom.js';
import type { Page } from '../state.js';
import { copyText } from './copy-text.js';

/** Copies a text that is made when it is wanted, and says whether it could. */
export function copyButton(label: string, text: () => string, { words }: Page): HTMLElement {
  const said = el('span', { class: 'said', role: 'status' });
  const copy = button(
    { class: 'quiet' },
    async () => {
      said.textContent = (await copyText(text())) ? words.copied : words.notCopied;
      setTimeout(() => said.replaceChildren(), 2500);
    },
    label,
  );
  return el('span', { class: 'copy' }, copy, said);
}
