/**
 * Names of the basemap make room for the stops and their names, as MapLibre's labels do elsewhere: what lies under them,
 * or under controls and legend, or is cut by the map's edge, is not shown.
 */
import { type Box, overlaps } from '../../geo/projection/label-placement.ts';
import type { Viewport } from '../viewport/viewport.svelte.ts';

/** Free space around a stop and its name, CSS px. */
const CLEARANCE = 3;

/** What names may not lie under, CSS px of the map's box. */
function takenBoxes({
  markers,
  size,
  covered,
}: Pick<Viewport, 'markers' | 'size'> & { covered: Box[] }): Box[] {
  const discs = markers.map(({ centre: [x, y], radius }): Box => {
    const halfSide = radius + CLEARANCE;
    return { left: x - halfSide, right: x + halfSide, top: y - halfSide, bottom: y + halfSide };
  });
  const { width, height } = size!;
  const edges: Box[] = [
    { left: -Infinity, right: 0, top: -Infinity, bottom: Infinity },
    { left: width, right: Infinity, top: -Infinity, bottom: Infinity },
    { left: -Infinity, right: Infinity, top: -Infinity, bottom: 0 },
    { left: -Infinity, right: Infinity, top: height, bottom: Infinity },
  ];
  return [...discs, ...markers.flatMap(({ label }) => (label ? [label.box] : [])), ...covered, ...edges];
}

/** To be called after the chart has been drawn. */
export function hideCrowdedNames(chart: Element, viewport: Viewport): void {
  const { frame, markers, size } = viewport;
  const names = [...chart.querySelectorAll<SVGElement>('.basemap .name')];
  for (const name of names) name.classList.remove('crowded');
  if (frame.scaling !== 'measured' || !size) return;
  const taken = takenBoxes({ markers, size, covered: viewport.covered(size) });
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
