/**
 * Hides the chart's names that lie under stops, their names, controls, the legend or the card, under each other, or that the map's edge
 * cuts. MapLibre does this for its own.
 */
import { beyondEdges, type Box, overlaps, takenBoxes } from '../../geo/projection/label-placement.ts';
import type { Viewport } from './viewport.svelte.ts';

/** Free space around a stop and its name, CSS px. */
const CLEARANCE = 3;

/** To be called after each redraw of the chart at rest. @param box the map's box */
export function hideCrowdedNames(box: Element, { frame, markers, size, covered, card }: Viewport): void {
  const names = [...box.querySelectorAll<SVGElement>('.basemap .name')];
  for (const name of names) name.classList.remove('crowded');
  if (!size) return;
  const taken: Box[] = [...takenBoxes(markers, CLEARANCE), ...covered(frame.size), ...beyondEdges(size)];
  if (card) taken.push(card);
  const { x, y } = box.getBoundingClientRect();
  const crowded = names.filter((name) => {
    const { left, right, top, bottom, width } = name.getBoundingClientRect();
    const own = { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
    if (width === 0) return false;
    if (taken.some((other) => overlaps(own, other))) return true;
    taken.push(own);
    return false;
  });
  for (const name of crowded) name.classList.add('crowded');
}
