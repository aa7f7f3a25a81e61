import { button, el } from '../dom.js';
import type { Words } from '../words/words.js';
import type { Facet, Option } from './list.js';

export interface FacetControl {
  element: HTMLElement;
  /** Shows what is chosen. */
  show(chosen: readonly string[]): void;
}

/** The control of one filter; `onChange` is told what is chosen, nothing for no filter. */
export function facetControl<T>(
  facet: Facet<T>,
  words: Words,
  onChange: (chosen: string[]) => void,
): FacetControl {
  if (facet.kind === 'some') return chips(facet, onChange);
  return facet.kind === 'text' ? suggested(facet, onChange) : selected(facet, words, onChange);
}

/** A few values, each on or off. */
function chips<T>({ label, options }: Facet<T>, onChange: (chosen: string[]) => void): FacetControl {
  let chosen: readonly string[] = [];
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  const buttons = options.map(({ value, label: name, count }) =>
    button(
      { class: `chip tone-${value}`, 'aria-pressed': 'false', 'data-value': value },
      () => toggle(value),
      name,
      el('span', { class: 'count' }, String(count)),
    ),
  );
  return {
    element: el('div', { class: 'facet chips', role: 'group', 'aria-label': label }, ...buttons),
    show: (now) => {
      chosen = now;
      for (const [i, each] of buttons.entries())
        each.setAttribute('aria-pressed', String(now.includes(options[i]!.value)));
    },
  };
}

/** One of many values, or none. */
function selected<T>(
  { label, options }: Facet<T>,
  words: Words,
  onChange: (chosen: string[]) => void,
): FacetControl {
  const none = el('option', { value: '' }, words.any(label));
  const select = el('select', { 'aria-label': label }, none, ...options.map(optionOf));
  select.addEventListener('change', () => onChange(select.value === '' ? [] : [select.value]));
  return {
    element: el('div', { class: 'facet' }, select),
    show: ([value = '']) => {
      select.value = value;
      select.classList.toggle('set', value !== '');
    },
  };
}

function optionOf({ value, label, count }: Option): HTMLOptionElement {
  return el('option', { value }, `${label} (${count})`);
}

let suggestions = 0;

/** Any text, with the values that there are to choose from. */
function suggested<T>({ label, options }: Facet<T>, onChange: (chosen: string[]) => void): FacetControl {
  suggestions += 1;
  const id = `suggestions-${suggestions}`;
  const input = el('input', { type: 'search', list: id, placeholder: label, 'aria-label': label });
  input.addEventListener('input', () => onChange(input.value === '' ? [] : [input.value]));
  const list = el(
    'datalist',
    { id },
    ...options.map(({ value, count }) => el('option', { value }, String(count))),
  );
  return {
    element: el('div', { class: 'facet' }, input, list),
    show: ([value = '']) => {
      if (input.value !== value) input.value = value;
      input.classList.toggle('set', value !== '');
    },
  };
}
