/**
 * Hides the basemap's names that lie under stops, their names, controls or the legend, or that the map's edge cuts. On
 * the site MapLibre does this; the single file has only the chart.
 */
import { beyondEdges, overlaps, takenBoxes } from '../../geo/projection/label-placement.ts';
import type { Viewport } from '../viewport/viewport.svelte.ts';

/** Free space around a stop and its name, CSS px. */
const CLEARANCE = 3;

/** To be called after each redraw of the chart. @param chart the map's box */
export function hideCrowdedNames(chart: Element, viewport: Viewport): void {
  const { frame, markers, size } = viewport;
  const names = [...chart.querySelectorAll<SVGElement>('.basemap .name')];
  for (const name of names) name.classList.remove('crowded');
  if (frame.scaling !== 'measured' || !size) return;
  const taken = [...takenBoxes(markers, CLEARANCE), ...viewport.covered(size), ...beyondEdges(size)];
  const box = chart.getBoundingClientRect();
  const crowded = names.filter((name) => {
    const { left, right, top, bottom, width } = name.getBoundingClientRect();
    const own = {
      left: left - box.left,
      right: right - box.left,
      top: top - box.top,
      bottom: bottom - box.top,
    };
    return width > 0 && taken.some((other) => overlaps(own, other));
  });
  for (const name of crowded) name.classList.add('crowded');
}
