import { el } from '../dom.js';
import type { Words } from '../words/words.js';
import type { Column } from './list.js';

/** Which columns a list shows; at least one. */
export function columnChoice<T>(
  columns: readonly Column<T>[],
  shown: readonly string[],
  words: Words,
  onChange: (shown: string[]) => void,
): HTMLElement {
  const boxes = columns.map(({ key, label }) => {
    const box = el('input', { type: 'checkbox', value: key, checked: shown.includes(key) });
    return { box, line: el('label', {}, box, label) };
  });
  const changed = (event: Event): void => {
    const keys = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    if (keys.length > 0) onChange(keys);
    else if (event.target instanceof HTMLInputElement) event.target.checked = true;
  };
  const group = el(
    'div',
    { class: 'menu', role: 'group', 'aria-label': words.columns },
    ...boxes.map(({ line }) => line),
  );
  group.addEventListener('change', changed);
  const details = el('details', { class: 'dropdown' }, el('summary', {}, words.columns), group);
  closeWhenLeft(details);
  return details;
}

/** A menu that stays open behind one's back hides what one came to see. */
function closeWhenLeft(details: HTMLDetailsElement): void {
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !details.contains(target)) details.open = false;
  });
}
