import { escapeControls } from '../writers/escape-controls.js';

export type Child = Node | string | null | undefined | false;

interface Properties {
  class?: string | undefined;
  /** Attributes; absent, null and false ones are left out, true ones are empty. */
  [attribute: string]: string | number | boolean | null | undefined;
}

/**
 * An element. Every text, of a document or our own, comes through here, and only as a text node or the value of an attribute: a
 * browser never reads it as markup.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : shownText(String(value)));
  }
  for (const child of children) {
    if (typeof child === 'string') element.append(shownText(child));
    else if (child) element.append(child);
  }
  return element;
}

/** A button that does something. */
export function button(
  properties: Properties,
  act: (event: MouseEvent) => void,
  ...children: Child[]
): HTMLButtonElement {
  const element = el('button', { type: 'button', ...properties }, ...children);
  element.addEventListener('click', act);
  return element;
}

/** A text with what could turn or hide its neighbours made visible; lines and tabs stay. */
export function shownText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/\r\n?/g, '\n').replace(/[^\n\t]+/g, escapeControls);
}

// Most texts are ideographs, digits and common signs.
const PLAIN = /^[\n\t -~\u00a0-\u00ac\u00b0-\u02ff\u3000-\u9fff\uff01-\uffef]*$/;
