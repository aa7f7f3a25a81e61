import type { PlotOptions } from '@observablehq/plot';
import { plot } from '@observablehq/plot';

/**
 * A chart as an element of the page. The library's own style is left out, since only ours is let in; and its points are links,
 * which the keyboard reaches.
 */
export function drawChart(label: string, options: PlotOptions): Element {
  const chart = plot({
    className: 'chart',
    style: { fontFamily: 'inherit', fontSize: '11.5px' },
    ...options,
  });
  chart.querySelector('style')?.remove();
  nameLinks(chart);
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-label', label);
  return chart;
}

/** The names that the library gives to shapes belong to the links around them, which are what one can reach. */
function nameLinks(chart: Element): void {
  for (const shape of chart.querySelectorAll('[aria-label]')) {
    const name = shape.getAttribute('aria-label') ?? '';
    shape.removeAttribute('aria-label');
    shape.closest('a')?.setAttribute('aria-label', name);
  }
}

/** Where a click on a figure of a chart leads. */
export const linkTo = (id: string): string => `#${id}`;
