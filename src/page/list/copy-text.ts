import { el } from '../dom.js';

/** Puts a text on the clipboard; where the browser does not let a page do so, by the old way. Says whether it could. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const held = document.activeElement;
  const area = el('textarea', { class: 'offscreen', 'aria-hidden': 'true', tabindex: -1 });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (held instanceof HTMLElement) held.focus();
  return copied;
}
